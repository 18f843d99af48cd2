// Search by the name of a neighbourhood or area, or by the name of a cell.
(function (nw) {
  'use strict';

  const { element } = nw;
  const MOST = 8;
  let found = [];
  let active = -1;

  nw.drawFind = function () {
    const old = nw.byId('find-box');
    const input = element('input', {
      type: 'text', id: 'find', role: 'combobox', autocomplete: 'off', spellcheck: false,
      'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list',
      oninput: () => search(input), onkeydown: event => onKey(event, input),
      onblur: () => setTimeout(() => document.activeElement === input || show(input, []), 150)
    });
    const title = nw.word(nw.data.internal ? 'find' : 'findOpen');
    const box = element('div', { className: 'find', id: 'find-box' },
      element('label', { htmlFor: 'find' }, title), input,
      element('ul', { id: 'found', role: 'listbox', hidden: true, 'aria-label': title }));
    old ? old.replaceWith(box) : nw.byId('choose').append(box);
  };


  function search(input) {
    const text = nw.plain(input.value.trim());
    const hits = text.length < 2 ? [] : named(text).concat(cells(text)).slice(0, MOST);
    show(input, hits);
    nw.byId('live').textContent = text.length < 2 ? '' :
      hits.length ? nw.word('findSome', hits.length) : nw.word('findNone');
  }

  function named(text) {
    const hits = [];
    nw.data.layers.filter(layer => layer.tabled && layer.kind !== 'NONE').forEach(layer => {
      for (let row = 0; row < layer.rows; row++) {
        const label = nw.plain(layer.labelOf(row));
        if (label.includes(text) || nw.plain(layer.keyOf(row)).includes(text)) {
          hits.push({ layer, row, place: label.startsWith(text) ? 0 : 1 });
        }
      }
    });
    return hits.sort((a, b) => a.place - b.place);
  }

  function cells(text) {
    const hits = [];
    const layer = nw.data.layers.find(each => each.kind === 'CELLS');
    for (let row = 0; layer && /\d/.test(text) && row < layer.rows && hits.length < MOST; row++) {
      if (layer.keyOf(row).toLowerCase().startsWith(text)) {
        hits.push({ layer, row });
      }
    }
    return hits;
  }

  function show(input, hits) {
    found = hits;
    active = -1;
    const list = nw.byId('found');
    list.replaceChildren(...hits.map((hit, i) => element('li', {
      id: 'found-' + i, role: 'option', 'aria-selected': 'false',
      onmousedown: event => { event.preventDefault(); take(input, hit); }
    }, element('span', {}, hit.layer.labelOf(hit.row)),
    element('span', { className: 'count' }, nw.say(hit.layer.plain.label)))));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  function take(input, hit) {
    input.value = hit.layer.labelOf(hit.row);
    show(input, []);
    nw.goTo(hit.layer, hit.row);
  }

  function onKey(event, input) {
    if (event.key === 'Enter' && found.length) {
      take(input, found[Math.max(0, active)]);
    } else if (event.key === 'Escape') {
      show(input, []);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length) {
      active = (active + (event.key === 'ArrowDown' ? 1 : found.length - 1) + (active < 0 && event.key === 'ArrowUp' ? 1 : 0)) % found.length;
      [...nw.byId('found').children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
      input.setAttribute('aria-activedescendant', 'found-' + active);
    } else {
      return;
    }
    event.preventDefault();
  }
})(window.nw);
