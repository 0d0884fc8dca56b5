// The questions of a lesson as a form: a place, a number, or one of some.
import { h } from './dom.js';

/** Returns the form. `on` has draft(kind, text) for what is being typed and predict(answers) for all of it. */
export function askForm(asks, draft, word, on) {
  const send = (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    on.predict(Object.fromEntries(asks.map((ask) => [ask.kind, String(data.get(ask.kind) ?? '').trim()])));
  };
  return h(
    'form',
    { class: 'asks', id: 'asks', on: { submit: send } },
    asks.map((ask) => question(ask, draft[ask.kind] ?? '', (text) => on.draft(ask.kind, text))),
    h('button', { class: 'strong', id: 'reveal', 'data-key': 'reveal' }, word),
  );
}

function question(ask, value, keep) {
  if (ask.input === 'choice') return choices(ask, value, keep);
  const id = `ask-${ask.kind}`;
  const isPlace = ask.input === 'metro';
  return h(
    'div',
    { class: 'setting' },
    h('label', { for: id }, ask.question),
    h(
      'div',
      { class: 'line' },
      h('input', {
        id,
        name: ask.kind,
        class: 'field',
        'data-key': id,
        value,
        required: true,
        autocomplete: 'off',
        maxlength: 80,
        type: isPlace ? 'text' : 'number',
        ...(isPlace ? { list: 'metro-names' } : { min: 0, max: 100000, step: 'any' }),
        on: { input: (event) => keep(event.target.value) },
      }),
      isPlace ? undefined : h('span', { class: 'grey' }, ask.unit),
    ),
    isPlace ? h('p', { class: 'grey' }, 'Or click on the map.') : undefined,
  );
}

function choices(ask, value, keep) {
  return h(
    'fieldset',
    { class: 'setting' },
    h('legend', {}, ask.question),
    ask.choices.map((choice, i) =>
      h(
        'label',
        { class: 'choice' },
        h('input', {
          type: 'radio',
          name: ask.kind,
          value: choice.id,
          required: true,
          checked: choice.id === value,
          'data-key': `ask-${ask.kind}-${i}`,
          on: { change: () => keep(choice.id) },
        }),
        ` ${choice.label}`,
      ),
    ),
  );
}
