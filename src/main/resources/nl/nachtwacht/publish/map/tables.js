// The tables: all rows of the layers that a reader may want without the map.
(function (nw) {
  'use strict';

  const { element } = nw;
  const LEFT_OUT = new Set(['municipality', 'municipality_code', 'risk_label', 'title', 'district_code']);
  const orders = new Map();

  /** A long table shows its first rows until a reader asks for all, which takes a computer a while. */
  const AT_FIRST = 200;
  const whole = new Set();

  nw.drawTables = function () {
    nw.byId('tables').replaceChildren(...nw.data.layers
      .filter(layer => layer.tabled && layer.rows > 0).map(section));
  };

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
    const caption = title(layer) + ' (' + nw.word('rows', nw.number(layer.rows, 0)) + ')';
    const shown = [layer.column(layer.label)].concat(columns(layer));
    const order = orders.get(layer.name) || { column: null, isDown: false };
    const head = element('tr', {}, shown.map(column => headOf(layer, column, order)));
    const most = whole.has(layer.name) ? layer.rows : AT_FIRST;
    const rows = sorted(layer, order).slice(0, most).map(row => element('tr', {}, shown.map((column, i) => i === 0
      ? element('th', { scope: 'row' }, name(layer, row))
      : element('td', { className: kindOf(column, row) }, cell(layer, column, row)))));
    return element('div', { className: 'table' },
      element('div', { className: 'head' }, element('h2', {}, title(layer)),
        element('button', { type: 'button', className: 'plain', onclick: () => download(layer) }, nw.word('download'))),
      element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': title(layer) },
        element('table', {}, element('caption', {}, caption), element('thead', {}, head),
          element('tbody', {}, rows))), layer.rows > most ? more(layer) : null);
  }

  function more(layer) {
    return element('button', {
      type: 'button', className: 'plain', onclick: () => {
        whole.add(layer.name);
        nw.drawTables();
      }
    }, nw.word('allRows', nw.number(layer.rows, 0)));
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

  function headOf(layer, column, order) {
    const isSorted = order.column === column.name;
    const label = nw.say(column.label) || column.name;
    const id = 'sort-' + layer.name + '-' + column.name;
    return element('th', { scope: 'col', 'aria-sort': isSorted ? order.isDown ? 'descending' : 'ascending' : 'none' },
      element('button', {
        type: 'button', className: 'sort', id, title: nw.word('sort', label),
        onclick: () => {
          orders.set(layer.name, { column: column.name, isDown: isSorted && !order.isDown });
          nw.drawTables();
          nw.byId(id).focus();
        }
      }, label, element('span', { 'aria-hidden': 'true' }, isSorted ? order.isDown ? ' ▼' : ' ▲' : '')));
  }

  function sorted(layer, order) {
    const rows = Array.from({ length: layer.rows }, (none, row) => row);
    const column = order.column && layer.column(order.column);
    if (!column) {
      return rows;
    }
    const turn = order.isDown ? -1 : 1;
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
