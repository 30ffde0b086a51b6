// What the report page can do beyond being read: filter by figure, search, sort. Without it everything is there as well.
// It runs in a browser, so it stands here as text.

export const PAGE_SCRIPT = `
(() => {
  const all = (selector, of = document) => [...of.querySelectorAll(selector)];
  const rows = all('.r'), groups = all('.g'), figures = all('.figures a');
  const search = document.getElementById('q'), order = document.getElementById('s');
  const clear = document.getElementById('c'), said = document.getElementById('n'), flat = document.getElementById('flat');
  const homes = rows.map((row) => row.parentNode), kinds = rows.map((row) => row.closest('.g'));
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
      part.hidden = !flat.hidden || (isNarrow && part.querySelector('.g:not([hidden])') === null);
    });
    figures.forEach((link) => link.toggleAttribute('aria-current', link.dataset.f === figure));
    clear.hidden = !isNarrow;
    said.textContent = isNarrow ? shown.toLocaleString('en-US') + ' of ' + rows.length.toLocaleString('en-US') + ' lines' : '';
  };
  const sort = () => {
    const by = order.value;
    flat.hidden = by === 'kind';
    const numbered = rows.map((row, index) => ({ row, index, id: row.querySelector('b').textContent.padStart(16, '0') }));
    if (by === 'number') numbered.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    if (by === 'since') numbered.sort((a, b) => (a.row.dataset.s === b.row.dataset.s ? a.index - b.index : a.row.dataset.s < b.row.dataset.s ? 1 : -1));
    const places = new Map();
    numbered.forEach(({ row, index }) => {
      const place = by === 'kind' ? homes[index] : flat;
      if (!places.has(place)) places.set(place, document.createDocumentFragment());
      row.querySelector('strong')?.remove();
      if (by !== 'kind') {
        const title = document.createElement('strong');
        title.textContent = kinds[index].dataset.t + '. ';
        row.querySelector('summary span').prepend(title);
      }
      places.get(place).append(row);
    });
    places.forEach((list, place) => place.append(list));
    show();
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
