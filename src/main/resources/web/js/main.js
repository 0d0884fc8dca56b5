// The page's headline: the verdict of the scenario that the gallery opens with.
const answer = await fetch('/api/view', {
  method: 'POST',
  headers: {'content-type': 'application/json'},
  body: '{}',
});
const view = await answer.json();
document.querySelector('#page').append(view.headline ?? view.error);
