// All lessons with what one knows afterwards.
import { h } from './dom.js';
import { lessonId } from './lessonpanel.js';

/** Returns the list. `on.lesson(id)` begins one. */
export function lessonList(lessons, on) {
  if (lessons.length === 0)
    return [
      h('h1', {}, 'Lessons'),
      h('p', {}, 'There is none here: serve was started with files of your own. Start it without any to get the lessons.'),
    ];
  return [
    h('h1', {}, 'Lessons'),
    h('p', { class: 'grey' }, 'Question, prediction, computed answer, and then one thing is changed.'),
    h(
      'ol',
      { class: 'lessons' },
      lessons.map((lesson, i) =>
        h(
          'li',
          {},
          h('span', { class: 'number', 'aria-hidden': 'true' }, String(i + 1)),
          h('div', {}, h('h2', {}, lesson.name), h('p', { class: 'grey' }, lesson.goal)),
          h(
            'button',
            {
              type: 'button',
              class: 'framed',
              'data-lesson': lessonId(lesson),
              on: { click: () => on.lesson(lessonId(lesson)) },
            },
            'Begin',
            h('span', { class: 'unseen' }, ` ${lesson.name}`),
          ),
        ),
      ),
    ),
  ];
}
