// A prediction beside the computed figure, on one axis: the miss is a length.
import { h, s } from './dom.js';
import { decimal, ticks } from './format.js';
import { markPath } from './options.js';

const WIDTH = 396;
const UNITS = ['ms', 'km'];

/** Returns the figure of a question about a number; none of another. */
export function missChart({ question, answer, prediction }) {
  const unit = UNITS.find((one) => prediction?.[one] !== undefined && answer?.[one] !== undefined);
  if (!unit) return undefined;
  const [said, is] = [prediction[unit], answer[unit]];
  const most = Math.max(said, is, 1e-9) * 1.12;
  const x = (value) => 8 + (value / most) * (WIDTH - 16);
  const isLeft = said <= is;
  return h(
    'figure',
    { class: 'chart miss' },
    h('figcaption', { class: 'grey' }, `${unit === 'ms' ? 'Round trip, P50, ms' : 'Way there, km'}: dashed you, filled computed`),
    s(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} 84`,
        role: 'img',
        'aria-label': `${question} You said ${prediction.text}, computed ${answer.text}.`,
      },
      s('path', { class: 'span', d: `M${x(said)} 38H${x(is)}` }),
      s('path', { class: 'guess', d: markPath('circle', x(said), 38, 5.5) }),
      s('path', { class: 'mark', d: markPath('circle', x(is), 38, 5.5) }),
      name(x(said), `you said ${prediction.text}`, isLeft, 'you'),
      name(x(is), `computed ${answer.text}`, !isLeft, 'is'),
      s('path', { class: 'axis', d: `M8 56H${WIDTH - 8}` }),
      ticks(0, most, 6).map((mark) =>
        s(
          'g',
          {},
          s('path', { class: 'axis', d: `M${x(mark)} 56v4` }),
          s('text', { class: 'tick', x: x(mark), y: 75 }, decimal(mark, mark % 1 === 0 ? 0 : 1)),
        ),
      ),
    ),
  );
}

/** Above its mark, pushed inside the drawing; the two never meet: one reads to the left, the other to the right. */
function name(x, text, isLeft, className) {
  const anchor = isLeft ? (x < 110 ? 'start' : 'end') : x > WIDTH - 110 ? 'end' : 'start';
  const at = anchor === 'start' ? Math.max(0, x - 6) : Math.min(WIDTH, x + 6);
  return s('text', { class: className, x: at, y: isLeft ? 14 : 28, 'text-anchor': anchor }, text);
}
