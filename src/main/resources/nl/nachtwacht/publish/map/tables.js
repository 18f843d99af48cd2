// The tables, one at a time: all rows of the layers that a reader may want without the map.
(function (nw) {
  'use strict';

  const { element } = nw;
  const LEFT_OUT = new Set(['municipality', 'municipality_code', 'risk_label', 'title', 'district_code',
    'handle', 'basis']);

  /** A leaf of rows: more of them at a time keep screen readers and old computers waiting. */
  const LEAF = 50;
  const views = new Map();

  let open = '';

  nw.drawTables = function () {
    const all = nw.data.layers.filter(layer => layer.tabled && layer.rows > 0);
    const chosen = all.find(layer => layer.name === open) || all[0];
    const choices = all.map(layer => element('button', {
      type: 'button', id: 'table-' + layer.name, 'aria-pressed': String(layer === chosen),
      onclick: () => {
        open = layer.name;
        nw.drawTables();
        nw.byId('table-' + open).focus();
      }
    }, title(layer) + ' ', element('span', { className: 'count' }, nw.number(layer.rows, 0))));
    nw.byId('tables').replaceChildren(
      element('div', { className: 'row', role: 'group', 'aria-label': nw.word('tables') }, choices),
      ...(chosen ? [section(chosen)] : []));
  };

  /** How a reader sees a table: its order, the words that rows must hold, and the leaf. */
  function viewOf(layer) {
    if (!views.has(layer.name)) {
      views.set(layer.name, { column: null, isDown: false, words: '', leaf: 0 });
    }
    return views.get(layer.name);
  }

  /** Shows a table in another way; what was focused in it stays so. */
  function change(layer, news) {
    const view = Object.assign(viewOf(layer), { leaf: 0 }, news);
    const shown = [layer.column(layer.label)].concat(columns(layer));
    const rows = sorted(layer, view, shown);
    const focused = document.activeElement.id;
    nw.byId('scroll-' + layer.name).replaceChildren(table(layer, view, shown, rows));
    layer.rows > LEAF && nw.byId('leaves-' + layer.name).replaceChildren(...leaves(layer, view, rows));
    focused && nw.byId(focused) && nw.byId(focused).focus();
    nw.byId('live').textContent = where(view, rows);
  }

  /** What a reader looks for first. */
  const FIRST = ['risk_class', 'report_class', 'suppression', 'risk_score', 'change_class', 'top_factor', 'status'];

  function columns(layer) {
    const place = column => FIRST.includes(column.name) ? FIRST.indexOf(column.name) : FIRST.length;
    return layer.columns.filter(column => !LEFT_OUT.has(column.name) && column.name !== layer.label &&
      !/_(low|high)$/.test(column.name) && !column.isEmpty())
      .sort((a, b) => place(a) - place(b));
  }

  function title(layer) {
    const text = nw.say(layer.plain.label);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function section(layer) {
    const view = viewOf(layer);
    const shown = [layer.column(layer.label)].concat(columns(layer));
    const rows = sorted(layer, view, shown);
    return element('div', { className: 'table' },
      element('div', { className: 'head' }, element('h2', {}, title(layer)),
        element('button', { type: 'button', className: 'plain', onclick: () => download(layer) }, nw.word('download'))),
      layer.rows > LEAF ? element('div', { className: 'reading' }, element('label', {}, nw.word('words') + ' ',
        element('input', {
          type: 'search', id: 'words-' + layer.name, value: view.words,
          oninput: event => change(layer, { words: event.target.value })
        })), element('div', { className: 'leaves', id: 'leaves-' + layer.name }, leaves(layer, view, rows))) : null,
      element('div', { className: 'scroll', id: 'scroll-' + layer.name, tabIndex: 0, role: 'region', 'aria-label': title(layer) },
        table(layer, view, shown, rows)));
  }

  function table(layer, view, shown, rows) {
    const caption = title(layer) + ' (' + nw.word('rows', nw.number(layer.rows, 0)) + ')';
    return element('table', {}, element('caption', { className: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, shown.map(column => headOf(layer, column, view)))),
      element('tbody', {}, rows.slice(view.leaf * LEAF, (view.leaf + 1) * LEAF).map(row =>
        element('tr', {}, shown.map((column, i) => i === 0
          ? element('th', { scope: 'row' }, name(layer, row))
          : element('td', { className: kindOf(column, row) }, cell(layer, column, row)))))));
  }

  function where(view, rows) {
    const first = view.leaf * LEAF;
    return rows.length === 0 ? nw.word('findNone') : nw.word('leaf',
      nw.number(first + 1, 0), nw.number(Math.min(first + LEAF, rows.length), 0), nw.number(rows.length, 0));
  }

  /** To turn over leaves; a button that leads nowhere can still have the focus. */
  function leaves(layer, view, rows) {
    const turn = (key, leaf) => {
      const isPossible = leaf >= 0 && leaf * LEAF < rows.length;
      return element('button', {
        type: 'button', id: key + '-' + layer.name, 'aria-disabled': String(!isPossible),
        'aria-label': nw.word(key) + ', ' + title(layer),
        onclick: () => isPossible && change(layer, { leaf })
      }, nw.word(key));
    };
    return [turn('former', view.leaf - 1), turn('next', view.leaf + 1), element('span', {}, where(view, rows))];
  }

  function kindOf(column, row) {
    const text = column.type === 'TEXT' ? column.at(row) || '' : '';
    return text.length > 40 ? 'long' : column.type === 'TEXT' || column.legend ? '' : 'number';
  }

  function name(layer, row) {
    return layer.kind === 'NONE' ? layer.labelOf(row) : element('button', {
      type: 'button', className: 'link', 'aria-label': nw.word('onMap', layer.labelOf(row)),
      onclick: () => { nw.change({ tab: 'map' }); nw.goTo(layer, row); }
    }, layer.labelOf(row));
  }

  function headOf(layer, column, view) {
    const isSorted = view.column === column.name;
    const label = nw.say(column.label) || column.name;
    return element('th', { scope: 'col', 'aria-sort': isSorted ? view.isDown ? 'descending' : 'ascending' : 'none' },
      element('button', {
        type: 'button', className: 'sort', id: 'sort-' + layer.name + '-' + column.name, title: nw.word('sort', label),
        onclick: () => change(layer, { column: column.name, isDown: isSorted && !view.isDown })
      }, label, element('span', { 'aria-hidden': 'true' }, isSorted ? view.isDown ? ' ▼' : ' ▲' : '')));
  }

  /** The rows that hold the words, in the order of the column. */
  function sorted(layer, view, shown) {
    const words = nw.plain(view.words.trim());
    const texts = shown.filter(column => column.type === 'TEXT' || column.legend);
    const rows = Array.from({ length: layer.rows }, (none, row) => row).filter(row => words === '' ||
      nw.plain(layer.labelOf(row)).includes(words) ||
      texts.some(column => nw.plain(nw.value(column, row)).includes(words)));
    const column = view.column && layer.column(view.column);
    if (!column) {
      return rows;
    }
    const turn = view.isDown ? -1 : 1;
    return rows.sort((a, b) => {
      const [one, two] = [column.at(a), column.at(b)];
      if (one === null || two === null) {
        return (one === null) - (two === null);
      }
      return turn * (typeof one === 'string' ? one.localeCompare(two, nw.language) : one - two) || a - b;
    });
  }

  function cell(layer, column, row) {
    const low = layer.column(column.name + '_low');
    const high = layer.column(column.name + '_high');
    const value = nw.value(column, row, true);
    return low && high && low.at(row) !== null && high.at(row) !== null
      ? value + ' (' + nw.word('between', nw.value(low, row, true), nw.value(high, row, true)) + ')' : value;
  }

  /** All columns and digits, as the run's files have them. */
  function download(layer) {
    const quoted = value => value === null ? '' : /[",\n]/.test(String(value)) ? '"' + String(value).replace(/"/g, '""') + '"' : String(value);
    const lines = [layer.columns.map(column => column.name).join(',')];
    for (let row = 0; row < layer.rows; row++) {
      lines.push(layer.columns.map(column => quoted(column.at(row))).join(','));
    }
    const link = element('a', {
      href: URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv' })),
      download: layer.name + '.csv'
    });
    link.click();
    URL.revokeObjectURL(link.href);
  }
})(window.nw);
