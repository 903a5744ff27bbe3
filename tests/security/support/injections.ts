/**
 * Attempts to run foreign script or to fetch from elsewhere, each in the page's own world. REMOTE stands for the
 * counting server. A script that runs calls `mark()`, a fetch shows at the server.
 */
export const injections: Record<string, string> = {
  'inline script': "const s = el('script'); s.textContent = 'mark()'; put(s)",
  'inline module': "const s = el('script'); s.type = 'module'; s.textContent = 'mark()'; put(s)",
  'parser inserted script': "document.body.insertAdjacentHTML('beforeend', '<script>mark()</scr' + 'ipt>')",
  'script from a data address': "const s = el('script'); s.src = 'data:text/javascript,mark()'; put(s)",
  'script from a blob': "const s = el('script'); s.src = blob('mark()'); put(s)",
  'remote script': "const s = el('script'); s.src = 'REMOTE/script.js'; put(s)",
  'remote module': "const s = el('script'); s.type = 'module'; s.src = 'REMOTE/module.js'; put(s)",
  'script from a file': "const s = el('script'); s.src = 'file:///etc/hostname'; put(s)",
  'import of a data address': "import('data:text/javascript,mark()').catch(() => {})",
  'import of a blob': 'import(blob("mark()")).catch(() => {})',
  'remote import': "import('REMOTE/import.js').catch(() => {})",
  eval: "eval('mark()')",
  'indirect eval': "(0, eval)('mark()')",
  'new Function': "new Function('mark()')()",
  'async function constructor': "new (async () => {}).constructor('mark()')()",
  'setTimeout with text': "setTimeout('mark()', 0)",
  'setInterval with text': "const t = setInterval('mark()', 5); setTimeout(() => clearInterval(t), 50)",
  'image error handler': "html('<img src=x onerror=mark()>')",
  'svg load handler': "html('<svg onload=mark()></svg>')",
  'svg script': "html('<svg><script>mark()</scr' + 'ipt></svg>')",
  'details toggle handler': "html('<details open ontoggle=mark()>x</details>')",
  'focus handler':
    "html('<input autofocus onfocus=mark()>'); document.querySelector('input[onfocus]').focus()",
  'handler set as attribute':
    "const b = el('button'); b.setAttribute('onclick', 'mark()'); put(b); b.click()",
  'javascript link': "const a = el('a'); a.href = 'javascript:mark()'; put(a); a.click()",
  'javascript frame': "const f = el('iframe'); f.src = 'javascript:parent.mark()'; put(f)",
  'frame with source text':
    "const f = el('iframe'); f.srcdoc = '<script>parent.mark()</scr' + 'ipt>'; put(f)",
  'frame with a data address':
    "const f = el('iframe'); f.src = 'data:text/html,<script>top.mark()</scr' + 'ipt>'; put(f)",
  'remote frame': "const f = el('iframe'); f.src = 'REMOTE/frame.html'; put(f)",
  object: "const o = el('object'); o.data = 'REMOTE/object'; put(o)",
  embed: "const e = el('embed'); e.src = 'REMOTE/embed'; put(e)",
  'remote image': "new Image().src = 'REMOTE/image.png'",
  'remote style sheet': "const l = el('link'); l.rel = 'stylesheet'; l.href = 'REMOTE/style.css'; put(l)",
  'imported style sheet': "const s = el('style'); s.textContent = '@import url(REMOTE/import.css)'; put(s)",
  'remote background': "const d = el('div'); d.style.background = 'url(REMOTE/background.png)'; put(d)",
  'remote font': "new FontFace('x', 'url(REMOTE/font.woff2)').load().catch(() => {})",
  'remote media': "const v = el('video'); v.src = 'REMOTE/video.mp4'; put(v); v.load()",
  fetch: "fetch('REMOTE/fetch').catch(() => {})",
  'XML request': "const x = new XMLHttpRequest(); x.open('GET', 'REMOTE/xhr'); x.send()",
  beacon: "navigator.sendBeacon('REMOTE/beacon', 'x')",
  'web socket': "new WebSocket('REMOTE/socket'.replace('http', 'ws'))",
  'event source': "new EventSource('REMOTE/events')",
  'worker from a blob': 'new Worker(blob("fetch(\'REMOTE/worker\')"))',
  'worker from a data address': "new Worker('data:text/javascript,1')",
  'service worker': "navigator.serviceWorker.register('data:text/javascript,1').catch(() => {})",
  'base address':
    "const b = el('base'); b.href = 'REMOTE/'; document.head.prepend(b); new Image().src = 'based.png'",
  'form post': "const f = el('form'); f.action = 'REMOTE/form'; f.method = 'post'; put(f); f.submit()",
  prefetch: "const l = el('link'); l.rel = 'prefetch'; l.href = 'REMOTE/prefetch'; put(l)",
  preconnect: "const l = el('link'); l.rel = 'preconnect'; l.href = 'REMOTE'; put(l)"
}
