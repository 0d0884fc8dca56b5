// The page's address and results as things to take away.
import { download, pngBlob, svgText } from './picture.js';
import { file } from './server.js';
import { forServer } from './state.js';

/** Puts the address into the clipboard; returns what came of it, in words. */
export async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'Link copied';
  } catch {
    return 'The link is in the address bar';
  }
}

/** Saves results or the drawing in a format; returns the name of the file. */
export async function save(format, state, view, drawing) {
  const name = `${[view.state.scenario.split('/').pop(), view.state.site]
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 80)}.${format}`;
  if (format === 'svg') download(new Blob([svgText(drawing)], { type: 'image/svg+xml' }), name);
  else if (format === 'png') download(await pngBlob(drawing), name);
  else download(await file('/api/export', { state: forServer(state), format }), name);
  return name;
}
