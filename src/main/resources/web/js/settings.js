// What of the scenario can be switched here: the option's settings, and where the site is.
import { h } from './dom.js';
import { valueAt } from './patch.js';
import { capital } from './steps.js';

/** Returns the tab. `on` has set(path, value), unset(path), move(text), moveBack(). */
export function settings({ option, site, patch, moveProblem }, on) {
  return [
    h('h3', { class: 'section' }, option.name),
    ...(option.settings ?? []).map((setting) => switchFor(setting, patch, on)),
    (option.settings ?? []).length === 0 ? h('p', { class: 'grey' }, 'This option has nothing to switch here.') : undefined,
    h('h3', { class: 'section' }, 'Site'),
    mover(site, patch, moveProblem, on),
  ];
}

function switchFor(setting, patch, on) {
  const key = setting.path.join('/');
  const id = `setting-${key}`;
  const isChanged = valueAt(patch, setting.path) !== undefined;
  const choices = setting.choices ?? [];
  const select = h(
    'select',
    {
      id,
      'data-key': id,
      'data-setting': setting.key,
      on: { change: (event) => on.set(setting.path, choices[event.target.selectedIndex]) },
    },
    choices.map((choice) => h('option', { selected: String(choice) === String(setting.value) }, wordFor(choice))),
  );
  return h(
    'div',
    { class: 'setting' },
    h('label', { for: id }, capital(setting.label)),
    h(
      'div',
      { class: 'line' },
      select,
      isChanged
        ? h(
            'button',
            { type: 'button', class: 'framed', 'data-key': `${id}-back`, on: { click: () => on.unset(setting.path) } },
            'As in the file',
          )
        : undefined,
    ),
  );
}

function mover(site, patch, problem, on) {
  if (!site) return h('p', { class: 'grey' }, 'No site is chosen.');
  const isMoved = valueAt(patch, ['sites', site.id, 'place']) !== undefined;
  const field = h('input', {
    type: 'text',
    class: 'field',
    id: 'move-to',
    list: 'metros',
    autocomplete: 'off',
    'data-key': 'move-to',
    maxlength: 120,
    'aria-describedby': problem ? 'move-problem' : undefined,
  });
  return h(
    'form',
    {
      class: 'setting',
      on: {
        submit: (event) => {
          event.preventDefault();
          on.move(field.value);
        },
      },
    },
    h('label', { for: 'move-to' }, `Move ${site.id} (${site.place}) to`),
    h(
      'div',
      { class: 'line' },
      field,
      h('button', { class: 'framed', 'data-key': 'move' }, 'Move'),
      isMoved
        ? h('button', { type: 'button', class: 'framed', 'data-key': 'move-back', on: { click: () => on.moveBack() } }, 'Back')
        : undefined,
    ),
    problem ? h('p', { id: 'move-problem', class: 'error', role: 'alert' }, problem) : undefined,
    h('p', { class: 'grey' }, 'Or drag the site on the map.'),
  );
}

function wordFor(choice) {
  if (choice === true) return 'on';
  if (choice === false) return 'off';
  return String(choice);
}
