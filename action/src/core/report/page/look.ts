// Style and script of the report page: light, dark, phone and paper; filter by figure, search and sort. Without the script
// everything can still be read. The page makes no request.

export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1c2128;--dim:#59636e;--line:#d1d9e0;--blue:#0b62c4;--red:#b42318;--amber:#9a6700;--green:#1a7f37;--soft:#eef1f4}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--card:#161b22;--ink:#e6edf3;--dim:#9198a1;--line:#30363d;--blue:#58a6ff;--red:#ff7b72;--amber:#e3b341;--green:#56d364;--soft:#21262d}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:1000px;margin:0 auto;padding:16px}
h1{font-size:22px;margin:0 0 4px;line-height:1.25}
h2{font-size:17px;margin:28px 0 8px}
p,ol,ul{margin:6px 0}
a{color:var(--blue)}
code{font:13px ui-monospace,Consolas,Menlo,monospace;background:var(--soft);padding:1px 5px;border-radius:4px}
.dim,time{color:var(--dim)}
.small{font-size:13px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 14px;margin:12px 0}
ul.card{padding-left:30px}
.top{border-top:5px solid var(--tone)}
.ok{--tone:var(--green)}.problems{--tone:var(--amber)}.stopped,.failed{--tone:var(--red)}.paused,.baseline{--tone:var(--blue)}
.lead{font-size:17px;margin:8px 0}
.code{font-size:20px;font-weight:700;letter-spacing:1px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(112px,1fr));gap:8px;padding:0;margin:12px 0;list-style:none}
.figures>*{display:block;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:8px 10px;color:inherit;text-decoration:none;font-size:13px;line-height:1.3}
.figures b{display:block;font-size:21px;line-height:1.3}
.figures a:hover,.figures a:focus-visible{border-color:var(--blue)}
.figures a[aria-current]{outline:2px solid var(--blue)}
.figures a b{color:var(--blue)}
.tools{display:none;flex-wrap:wrap;gap:8px;align-items:center;position:sticky;top:0;z-index:1;background:var(--bg);padding:8px 0}
.js .tools{display:flex}
.tools input{flex:1 1 200px;min-width:0}
.tools input,.tools select,.tools button{font:inherit;padding:6px 8px;border:1px solid var(--line);border-radius:6px;background:var(--card);color:inherit}
.g{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:8px 0}
.g>summary{padding:9px 14px;cursor:pointer;font-weight:600}
.g>summary i{font-style:normal;color:var(--dim);font-weight:400}
.g>.do{padding:0 14px 8px;margin:0}
.g>.rows>.r{border-top:1px solid var(--line)}
.r{content-visibility:auto;contain-intrinsic-size:auto 39px}
.r>summary{display:grid;grid-template-columns:8em 1fr auto;gap:2px 12px;padding:7px 14px;cursor:pointer;list-style:none;align-items:baseline}
.r>summary::-webkit-details-marker{display:none}
.r>summary b::before{content:"\\25B8";color:var(--dim);display:inline-block;width:1em;font-weight:400}
.r[open]>summary b::before{content:"\\25BE"}
.r>summary:hover,.g>summary:hover{background:var(--soft)}
.r>p,.r>ul{margin:2px 14px 4px 27px;font-size:14px}
.r>:last-child{margin-bottom:10px}
.r em{font-style:normal;font-size:12px;border:1px solid var(--line);border-radius:9px;padding:0 7px;margin-left:6px;color:var(--dim)}
.r em.n{border-color:var(--amber);color:var(--amber)}
.bars{display:grid;gap:10px}
.bar>span{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;font-size:14px}
.bar div{height:9px;background:var(--soft);border-radius:5px;overflow:hidden}
.bar div i{display:block;height:100%;background:var(--blue)}
.bar.over div i{background:var(--red)}
.runs{display:flex;gap:2px;height:110px;align-items:flex-end;margin-top:8px;border-bottom:1px solid var(--line)}
.runs>span{flex:1 1 0;min-width:0;height:100%;position:relative;display:flex;align-items:flex-end}
.runs i{display:block;width:100%;min-height:2px;background:var(--blue);border-radius:2px 2px 0 0}
.runs .x{background:repeating-linear-gradient(45deg,var(--red) 0 3px,transparent 3px 6px);opacity:.75;height:100%!important}
.runs u{position:absolute;left:0;right:0;height:3px;background:var(--amber);text-decoration:none}
.key span{display:inline-block;margin-right:14px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:5px;vertical-align:-1px;background:var(--blue)}
.key .p{background:var(--amber);height:3px;vertical-align:4px}.key .x{background:repeating-linear-gradient(45deg,var(--red) 0 3px,transparent 3px 6px)}
[hidden]{display:none!important}
@media (max-width:560px){main{padding:10px}.r>summary{grid-template-columns:1fr auto}.r>summary>span{grid-column:1/-1;grid-row:2}.r>summary>span:last-child{grid-column:2;grid-row:1}.figures{grid-template-columns:repeat(auto-fill,minmax(96px,1fr))}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--dim:#444;--line:#bbb;--soft:#eee}.g::details-content{content-visibility:visible;display:block;height:auto}.tools{display:none!important}main{max-width:none;padding:0}.r{content-visibility:visible;break-inside:avoid}.r>summary b::before{content:""}.card,.g{break-inside:auto}.runs i,.bar i{print-color-adjust:exact}a{color:inherit}}
`;

/** Runs in a browser, so it stands here as text. */
export const PAGE_SCRIPT = `
(() => {
  const all = (selector, of = document) => [...of.querySelectorAll(selector)];
  const rows = all('.r'), groups = all('.g'), figures = all('.figures a');
  const search = document.getElementById('q');
  // A page without people has no search field.
  if (search === null) return;
  const order = document.getElementById('s');
  const clear = document.getElementById('c'), said = document.getElementById('n');
  const homes = new Map(rows.map((row) => [row, row.parentNode])), kinds = rows.map((row) => row.closest('.g'));
  const opened = groups.map((group) => group.open);
  const texts = [];
  let figure = '';
  const textOf = (row, index) => (texts[index] ??= (kinds[index].dataset.t + ' ' + row.textContent).toLowerCase());
  const show = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const isNarrow = figure !== '' || words.length > 0;
    let shown = 0;
    rows.forEach((row, index) => {
      const is = (figure === '' || row.dataset.f.split(' ').includes(figure)) && words.every((word) => textOf(row, index).includes(word));
      row.hidden = !is;
      shown += is;
    });
    groups.forEach((group, index) => {
      group.hidden = isNarrow && group.querySelector('.r:not([hidden])') === null;
      group.open = isNarrow ? true : opened[index];
    });
    all('section.part').forEach((part) => {
      part.hidden = isNarrow && part.querySelector('.g:not([hidden])') === null;
    });
    figures.forEach((link) => link.toggleAttribute('aria-current', link.dataset.f === figure));
    clear.hidden = !isNarrow;
    said.textContent = isNarrow ? shown.toLocaleString('en-US') + ' of ' + rows.length.toLocaleString('en-US') + ' lines' : '';
  };
  // Equal rows keep their order within the group.
  const sort = () => {
    const by = order.value, way = by === 'since' ? -1 : 1;
    const keyOf = { kind: () => '', number: (row) => row.querySelector('b').textContent.padStart(16, '0'), since: (row) => row.dataset.s }[by];
    const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
    keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0));
    Map.groupBy(keyed.map(({ row }) => row), (row) => homes.get(row)).forEach((list, home) => home.append(...list));
  };
  figures.forEach((link) => link.addEventListener('click', (event) => {
    event.preventDefault();
    figure = figure === link.dataset.f ? '' : link.dataset.f;
    show();
  }));
  search.addEventListener('input', show);
  order.addEventListener('change', sort);
  clear.addEventListener('click', () => { figure = ''; search.value = ''; show(); });
  document.documentElement.classList.add('js');
})();
`;
