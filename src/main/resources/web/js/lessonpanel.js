// The panel of a lesson: its four stages, always visible, and what the present one asks or tells.
import { h, refill } from './dom.js';
import { askForm } from './lessonform.js';
import { missChart } from './misschart.js';

const STAGES = ['Question', 'Predict', 'Reveal', 'Change it'];

/** Fills the panel. */
export function lessonPanel(element, { state, data, draft, lessons }, on) {
  const { question, first, second } = data;
  const stage = state.stage ?? 1;
  refill(
    element,
    h(
      'ol',
      { class: 'stages', 'aria-label': 'Stages of the lesson' },
      STAGES.map((name, i) =>
        h(
          'li',
          { class: i + 1 < stage ? 'done' : '', 'aria-current': i + 1 === stage ? 'step' : undefined },
          stageName(name, i + 1, stage, first, on),
        ),
      ),
    ),
    stage < 4 ? asked(question) : undefined,
    ...[
      () => [
        h('p', { class: 'grey' }, `What one knows afterwards: ${question.goal} About ${question.minutes} minutes.`),
        next('Predict', () => on.stage(2)),
      ],
      () => [askForm(question.asks, draft, 'Reveal', on)],
      () => (first ? [...answer(first), changeBox(first.change, question, lessons, on)] : []),
      () => (second ? [...answer(second), after(question, lessons, on)] : [...changeForm(first?.change, draft, on)]),
    ][stage - 1](),
  );
}

function stageName(name, number, stage, first, on) {
  const text = `${number} ${name}${number < stage ? ' \u2713' : ''}`;
  const canGo = number < stage || (number === stage + 1 && first);
  return canGo && number > 2
    ? h('button', { type: 'button', 'data-key': `stage-${number}`, on: { click: () => on.stage(number) } }, text)
    : text;
}

function asked({ title, introduction, asks }) {
  return h(
    'div',
    { class: 'asked' },
    h('h1', { class: 'unseen' }, title),
    h('p', {}, `${introduction} `, h('b', {}, asks.map((one) => one.question).join(' '))),
  );
}

function answer(reveal) {
  const { headline, asks, rows, explanation, rests_on: rests = [] } = reveal;
  return [
    h('h2', { class: 'headline', tabindex: -1, id: 'answer' }, headline),
    ...asks.map(missChart).filter(Boolean),
    h(
      'table',
      { class: 'rows' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', {}, h('span', { class: 'unseen' }, 'what')),
          h('th', { scope: 'col' }, 'you'),
          h('th', { scope: 'col' }, 'computed'),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h('tr', {}, h('th', { scope: 'row' }, row.label), h('td', {}, row.you ?? ''), h('td', { class: 'computed' }, row.computed ?? '')),
        ),
      ),
    ),
    h('h3', { class: 'section' }, 'Why'),
    h(
      'ol',
      { class: 'reasons' },
      explanation.map((text, i) => h('li', {}, h('span', { class: 'number', 'aria-hidden': 'true' }, String(i + 1)), h('span', {}, text))),
    ),
    rests.length === 0
      ? undefined
      : h(
          'details',
          { class: 'table' },
          h('summary', { 'data-key': 'rests' }, 'What this rests on'),
          h(
            'ul',
            { class: 'plainlist' },
            rests.map((text) => h('li', {}, text)),
          ),
        ),
  ].filter(Boolean);
}

function changeBox(change, question, lessons, on) {
  return h(
    'div',
    { class: 'changebox' },
    h('h3', {}, 'Change one thing'),
    h('p', { class: 'grey' }, change.introduction),
    h(
      'div',
      { class: 'line' },
      h(
        'button',
        { type: 'button', class: 'strong', id: 'change-it', 'data-key': 'change-it', on: { click: () => on.stage(4) } },
        change.name,
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'framed',
          id: 'predict-again',
          'data-key': 'predict-again',
          on: { click: () => on.again() },
        },
        'Predict again',
      ),
      nextLesson(question, lessons, on),
    ),
  );
}

function changeForm(change, draft, on) {
  if (!change) return [];
  return [
    h('h2', { class: 'headline' }, change.name),
    h('p', { class: 'grey' }, change.introduction),
    askForm(change.asks, draft, 'Reveal', on),
  ];
}

function after(question, lessons, on) {
  return h(
    'div',
    { class: 'changebox' },
    h(
      'div',
      { class: 'line' },
      h(
        'button',
        {
          type: 'button',
          class: 'framed',
          id: 'predict-again',
          'data-key': 'predict-again',
          on: { click: () => on.again() },
        },
        'From the beginning',
      ),
      nextLesson(question, lessons, on),
    ),
  );
}

function nextLesson(question, lessons, on) {
  const at = lessons.findIndex((one) => lessonId(one) === question.id);
  const following = lessons[at + 1];
  return following
    ? h(
        'button',
        {
          type: 'button',
          id: 'next-lesson',
          'data-key': 'next-lesson',
          on: { click: () => on.lesson(lessonId(following)) },
        },
        'Next lesson',
      )
    : undefined;
}

/** Returns a lesson's own name: its file's, without the folder. */
export function lessonId(lesson) {
  return lesson.id.replace(/^lessons\//, '');
}

function next(word, act) {
  return h('button', { type: 'button', class: 'strong', id: 'next-stage', 'data-key': 'next-stage', on: { click: act } }, word);
}
