// Numbers, dates and elements.
(function (nw) {
  'use strict';

  const formats = new Map();

  nw.number = function (value, decimals) {
    const key = nw.language + decimals;
    if (!formats.has(key)) {
      formats.set(key, new Intl.NumberFormat(nw.language === 'en' ? 'en-GB' : 'nl-NL',
        { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
    }
    return formats.get(key).format(value);
  };

  /** With a sign, for what is added up. */
  nw.signed = function (value, decimals) {
    const sign = value > 0 ? '+' : value < 0 ? '−' : '';
    return sign + nw.number(Math.abs(value), decimals);
  };

  nw.date = function (iso, daysLater) {
    const day = new Date(iso + 'T00:00:00Z');
    day.setUTCDate(day.getUTCDate() + daysLater);
    return new Intl.DateTimeFormat(nw.language === 'en' ? 'en-GB' : 'nl-NL',
      { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  };

  /** The period of the data in words. */
  nw.period = function () {
    const stamp = nw.data.stamp;
    return nw.word('until', nw.date(stamp.period_start, 0), nw.date(stamp.period_end, -1));
  };

  /** A value as people read it; with all its digits where they are to be compared. */
  nw.value = function (column, row, isExact) {
    const value = column.at(row);
    if (value === null) {
      return nw.word('nothing');
    }
    if (column.type === 'INT' && column.legend) {
      return nw.codeLabel(column, value);
    }
    if (column.type === 'BOOL') {
      return nw.word(value ? 'yes' : 'no');
    }
    if (column.type === 'TEXT') {
      return nw.codeLabel(column, value);
    }
    if (column.name.replace(/_(low|high)$/, '').endsWith('_share')) {
      return nw.number(value * 100, isExact ? Math.max(0, column.decimals - 2) : 0) + '%';
    }
    return nw.number(value, isExact ? column.decimals : Math.min(column.decimals, digits(value)));
  };

  function digits(value) {
    return Math.abs(value) >= 10 ? 0 : 1;
  }

  /** The name of a code, where a legend of the data tells it. */
  nw.codeLabel = function (column, code) {
    const entry = column.legend && column.legend.entries.find(each => each.code === String(code));
    if (column.name === 'top_factor') {
      return nw.factor(code);
    }
    const area = nw.data.layer('areas');
    if (column.name === 'area_id' && area && column !== area.column('area_id')) {
      area.names = area.names || new Map(Array.from({ length: area.rows }, (none, row) => [area.keyOf(row), area.labelOf(row)]));
      return area.names.get(code) || code;
    }
    const part = /^(peak_)?slice$/.test(column.name) && nw.data.parts.find(each => each.name === code);
    return entry ? nw.say(entry.label) : part ? nw.say(part.title) : String(code);
  };

  /** What people call a factor of the score. */
  nw.factor = function (code) {
    const column = nw.data.layers.map(layer => layer.column('contrib_' + code)).find(each => each);
    return column ? nw.say(column.label).replace(/^(Aandeel van|Part due to) /, '') : code;
  };

  /** An element with its properties and children; all text stays text. */
  nw.element = function (name, properties, ...children) {
    const element = document.createElement(name);
    Object.entries(properties || {}).forEach(([key, value]) => {
      if (key in element && !key.startsWith('aria')) {
        element[key] = value;
      } else {
        element.setAttribute(key, value);
      }
    });
    element.append(...children.flat().filter(child => child !== null));
    return element;
  };

  nw.byId = id => document.getElementById(id);

  /** Letters as people type them in a search: small and without accents. */
  nw.plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
})(window.nw);
