// Numbers as people read them: U+2212 for minus, a narrow no-break space in thousands and before %.

const MINUS = '\u2212';
const NARROW = '\u202f';

/** Returns a number with so many decimals, the same in every locale. */
export function decimal(value, digits = 0) {
  const text = Math.abs(value).toFixed(digits);
  const [whole, part] = text.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW) : whole;
  const isZero = Number(text) === 0;
  return (value < 0 && !isZero ? MINUS : '') + grouped + (part ? `.${part}` : '');
}

/** Returns a difference with its sign. */
export function signed(value, digits = 0) {
  const text = decimal(value, digits);
  return text.startsWith(MINUS) || Number(Math.abs(value).toFixed(digits)) === 0 ? text : `+${text}`;
}

/** Returns milliseconds, with a decimal where that is a tenth of the whole or more. */
export function millis(value) {
  return decimal(value, Math.abs(value) < 99.95 ? 1 : 0);
}

/** Returns kilometres in words. */
export function kilometres(value) {
  const rounded = value < 1000 ? Math.round(value) : Math.round(value / 10) * 10;
  return `${decimal(rounded)}${NARROW}km`;
}

/** Returns an hour of the day. */
export function hourText(hour) {
  return hour === undefined ? 'all day' : `${String(hour).padStart(2, '0')}:00`;
}

/** Returns a percentage. */
export function percent(value) {
  return `${decimal(value)}${NARROW}%`;
}

/** Returns an amount of money a month. */
export function money(value, currency) {
  return `${decimal(value, Math.abs(value) < 10 ? 2 : 0)}${NARROW}${currency}`;
}

/** Returns round marks for an axis that covers a range: at most about so many. */
export function ticks(least, most, count) {
  const span = most - least;
  if (!(span > 0)) return [least];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((f) => f * power).find((s) => span / s <= count) ?? 10 * power;
  const marks = [];
  for (let i = Math.ceil(least / step); i * step <= most + step * 1e-9; i++) {
    marks.push(Number((i * step).toPrecision(12)));
  }
  return marks;
}
