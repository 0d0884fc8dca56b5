// Puts the page together: state in, parts out.
import { App } from './app.js';
import { byId, h } from './dom.js';
import { outlined } from './projection.js';
import { get } from './server.js';
import { World } from './world.js';

try {
  const [world, gallery] = await Promise.all([get('/api/world'), get('/api/gallery')]);
  const { d3 } = globalThis;
  new App(new World({ ...world, land: outlined(d3, world.land) }), gallery, d3).start();
} catch (error) {
  byId('notice').hidden = false;
  byId('notice').replaceChildren(h('p', { role: 'alert' }, error.message));
  if (error.status === undefined) throw error;
}
