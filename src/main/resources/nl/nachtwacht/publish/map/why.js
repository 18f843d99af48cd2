// The right panel: why a place has its score, and what else is known of it.
(function (nw) {
  'use strict';

  const { element } = nw;
  const PART = 'contrib_';

  /** Columns that are told in a way of their own, or that say what the heading says. */
  const TOLD = new Set(['risk_score', 'risk_class', 'risk_label', 'risk_rank', 'risk_rank_low',
    'risk_rank_high', 'title', 'description', 'top_factor', 'municipality', 'municipality_code',
    'neighbourhood_codes', 'neighbourhood', 'neighbourhood_code', 'area', 'area_id', 'name']);

  nw.drawWhy = function () {
    const panel = nw.byId('why');
    const chosen = nw.chosen();
    panel.replaceChildren(...(chosen ? about(chosen.layer, chosen.row) : glance()));
  };

  nw.focusWhy = function () {
    nw.byId('why-title').focus();
  };

  function heading(text) {
    return element('h2', { id: 'why-title', tabIndex: -1 }, text);
  }

  function button(text, call) {
    return element('button', { type: 'button', className: 'link', onclick: call }, text);
  }

  /** Chooses a row, shows where it is and goes on reading there. */
  nw.goTo = function (layer, row) {
    nw.state.shown.add(layer.name);
    nw.choose(layer, row);
    nw.board.showNear(nw.boxOf(layer, row));
    nw.focusWhy();
  };

  // Nothing chosen: what to know first.

  function glance() {
    const parts = [heading(nw.word('glance'))];
    const highest = nw.themeEntries()[0];
    if (!nw.data.internal) {
      parts.push(...open(highest));
    } else if (nw.data.layer(nw.theme().layer).kind === 'CELLS') {
      const many = nw.number(nw.counts()['=' + highest.code] || 0, 0);
      parts.push(element('p', { className: 'lead' }, nw.word('glanceCells', many, nw.say(highest.label))));
    }
    const areas = nw.data.layer('areas');
    if (areas && areas.rows > 0) {
      parts.push(element('p', { className: 'lead' }, nw.word('glanceAreas', nw.number(areas.rows, 0))));
      parts.push(element('ol', { className: 'list most' }, firstRows(areas, 8).map(row => element('li', {},
        button(areas.labelOf(row), () => nw.goTo(areas, row)),
        element('span', { className: 'count' }, nw.scoreOf(areas, row))))));
    }
    parts.push(element('p', {}, nw.word(nw.data.internal ? 'how' : 'howOpen')));
    nw.data.notes.forEach(note => parts.push(element('p', { className: 'note' }, nw.say(note))));
    if (nw.data.merged > 1) {
      parts.push(element('p', { className: 'note' }, nw.word('merged', nw.data.merged * nw.data.cell)));
    }
    return parts;
  }

  /** In public: where there are clearly more reports; nothing where the numbers carry no colours. */
  function open(highest) {
    const layer = nw.data.layer(nw.theme().layer);
    if (!nw.theme().before) {
      return [];
    }
    const rows = firstRows(layer, layer.rows).filter(row => nw.entryOf(row) === highest);
    return [
      element('p', { className: 'lead' }, nw.word('glanceRows', nw.number(rows.length, 0),
        nw.number(layer.rows, 0), nw.say(layer.plain.label), nw.say(highest.label))),
      element('ul', { className: 'list most' }, rows.slice(0, 12).map(row => element('li', {},
        button(layer.labelOf(row), () => nw.goTo(layer, row)),
        element('span', { className: 'count' }, nw.word('glanceReports', nw.value(layer.column('report_count'), row))))))
    ];
  }

  function firstRows(layer, most) {
    return Array.from({ length: Math.min(most, layer.rows) }, (none, row) => row);
  }

  // A row.

  function about(layer, row) {
    const hasScore = Boolean(layer.column('risk_score'));
    const description = layer.column('description');
    return [
      element('div', { className: 'head' }, heading(nw.word(hasScore ? 'why' : 'details')),
        element('button', { type: 'button', className: 'plain', onclick: () => { nw.choose(null); nw.focusWhy(); } },
          nw.word('close'))),
      element('p', { className: 'where' }, where(layer, row)),
      description && description.at(row) ? element('p', {}, description.at(row)) : null,
      ...advice(layer, row),
      ...(hasScore ? score(layer, row) : []),
      ...facts(layer, row),
      ...week(layer, row),
      ...here(layer, row),
      element('h3', {}, nw.word('period')),
      element('p', {}, nw.period())
    ].filter(each => each !== null);
  }

  /** What the run advises for an area, the mildest means first. */
  function advice(layer, row) {
    const table = nw.data.layer('advice');
    const items = table && layer.name === 'areas' ? firstRows(table, table.rows)
      .filter(each => table.column('area_id').at(each) === layer.keyOf(row))
      .map(each => element('li', {}, table.column('advice').at(each))) : [];
    return items.length ? [element('h3', {}, nw.word('advice')), element('ol', { className: 'list' }, items)] : [];
  }

  function where(layer, row) {
    const near = layer.kind === 'CELLS' && layer.column('neighbourhood');
    const label = layer.labelOf(row);
    return (near && near.at(row) ? near.at(row) + ' · ' : '') +
      (layer.kind === 'CELLS' ? nw.word('cell').toLowerCase() + ' ' : '') + label;
  }

  function score(layer, row) {
    const total = layer.column('risk_score');
    if (total.at(row) === null) {
      return [element('p', {}, nw.word('noScore'))];
    }
    const level = layer.column('risk_class');
    const entry = level && level.legend.entries.find(each => each.code === String(level.at(row)));
    return [
      element('p', { className: 'chip' }, entry ? nw.swatch(entry, 'CELLS', nw.isFaint(layer, row)) : null,
        element('strong', {}, entry ? nw.say(entry.label) : ''),
        element('span', {}, nw.word('score').toLowerCase() + ' ' + nw.value(total, row) + ' ' + nw.word('of100') +
          (layer.kind === 'CELLS' && nw.state.part ? ' · ' + nw.word('allHours') : ''))),
      interval(layer, row),
      rank(layer, row),
      nw.isFaint(layer, row) ? element('p', { className: 'note' }, nw.word('weakNote')) : null,
      ...contributions(layer, row, total)
    ];
  }

  function interval(layer, row) {
    const low = layer.column('risk_score_low');
    const high = layer.column('risk_score_high');
    if (!low || low.at(row) === null) {
      return null;
    }
    const bar = element('div', { className: 'range', 'aria-hidden': 'true' },
      element('span', { className: 'between' }), element('span', { className: 'dot' }));
    bar.children[0].style.left = low.at(row) + '%';
    bar.children[0].style.width = Math.max(0.5, high.at(row) - low.at(row)) + '%';
    bar.children[1].style.left = layer.column('risk_score').at(row) + '%';
    return element('div', {}, bar,
      element('p', { className: 'small' }, nw.word('interval', nw.value(low, row), nw.value(high, row))));
  }

  function rank(layer, row) {
    const low = layer.column('risk_rank_low');
    const high = layer.column('risk_rank_high');
    return layer.kind === 'CELLS' && low && low.at(row) !== null
      ? element('p', { className: 'small' }, nw.word('rank', nw.number(low.at(row), 0),
        nw.number(high.at(row), 0), nw.number(layer.rows, 0)))
      : null;
  }

  function factors(layer, row) {
    return layer.columns.filter(column => column.name.startsWith(PART) && column.at(row) !== null)
      .map(column => ({
        label: nw.factor(column.name.slice(PART.length)),
        units: column.units(row), points: column.at(row), decimals: column.decimals
      }));
  }

  function contributions(layer, row, total) {
    const all = factors(layer, row);
    if (all.length === 0) {
      return [];
    }
    const sorted = all.filter(each => each.units !== 0).sort((a, b) => Math.abs(b.units) - Math.abs(a.units));
    const most = Math.max(1, ...sorted.map(each => Math.abs(each.units)));
    const sum = all.reduce((before, each) => before + each.units, 0);
    const rows = sorted.map(each => {
      const bar = element('span', { className: each.units < 0 ? 'bar less' : 'bar', 'aria-hidden': 'true' });
      bar.style.width = 100 * Math.abs(each.units) / most + '%';
      return element('tr', {}, element('th', { scope: 'row' }, each.label),
        element('td', { className: 'bars' }, bar),
        element('td', { className: 'number' }, nw.signed(each.points, each.decimals)));
    });
    const foot = element('tr', { className: 'sum' }, element('th', { scope: 'row' }, nw.word('sum')),
      element('td', {}), element('td', { className: 'number', id: 'sum' },
        nw.number(sum / Math.pow(10, total.decimals), total.decimals)));
    return [
      element('h3', {}, nw.word('parts')),
      sorted.length > 0 ? element('p', {}, sentence(sorted, total.at(row))) : null,
      element('table', { className: 'parts', id: 'parts' },
        element('caption', { className: 'unseen' }, nw.word('parts')), element('tbody', {}, rows, foot))
    ];
  }

  function sentence(sorted, total) {
    const large = sorted.filter(each => each.units > 0).slice(0, 2)
      .filter(each => each.points >= 0.1 * total);
    const first = large[0] && nw.word('points', large[0].label, short(large[0].points), short(total));
    return first ? nw.word('mostly', [first].concat(large.slice(1).map(each =>
      each.label + ' (' + short(each.points) + ')')).join(nw.word('and'))) : '';
  }

  const short = points => nw.number(points, Math.abs(points) >= 10 ? 0 : Math.abs(points) >= 1 ? 1 : 2);

  function isTold(column) {
    return TOLD.has(column.name) || column.name.startsWith(PART) || /_s\d+$/.test(column.name) ||
      /_(low|high)$/.test(column.name);
  }

  function facts(layer, row) {
    const list = layer.columns.filter(column => !isTold(column) && column.at(row) !== null)
      .flatMap(column => {
        const told = nw.value(column, row) + margin(layer, column, row);
        return [element('dt', {}, nw.say(column.label)), element('dd', { className: told.length > 40 ? 'long' : '' }, told)];
      });
    return list.length ? [element('h3', {}, nw.word('figures')), element('dl', {}, list)] : [];
  }

  function margin(layer, column, row) {
    const low = layer.column(column.name + '_low');
    const high = layer.column(column.name + '_high');
    return low && high && low.at(row) !== null && high.at(row) !== null
      ? ' (' + nw.word('between', nw.value(low, row), nw.value(high, row)) + ')' : '';
  }

  function week(layer, row) {
    const parts = nw.data.parts;
    if (layer.kind !== 'CELLS' || parts.length === 0) {
      return [];
    }
    const risk = nw.data.themes.find(theme => theme.parts.length > 0).legend;
    const rows = parts.map(part => {
      const code = layer.column('risk_class' + part.ending).at(row);
      const entry = risk.entries.find(each => each.code === String(code));
      return element('tr', {}, element('th', { scope: 'row' }, nw.say(part.title)),
        element('td', {}, entry ? nw.say(entry.label) : nw.word('nothing')),
        element('td', { className: 'number' }, nw.value(layer.column('risk_score' + part.ending), row)),
        element('td', { className: 'number' }, nw.value(layer.column('report_count' + part.ending), row)));
    });
    const head = ['when', 'className', 'score', 'reports'].map(key => element('th', { scope: 'col' }, nw.word(key)));
    return [element('h3', {}, nw.word('week')), element('table', { className: 'week' },
      element('caption', { className: 'unseen' }, nw.word('week')),
      element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows))];
  }

  /** The area and the neighbourhood of a cell; of other rows what lies around their middle. */
  function here(layer, row) {
    const box = nw.boxOf(layer, row);
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const links = nw.data.layers.filter(other => other !== layer && other.kind === 'MULTI_POLYGON')
      .flatMap(other => firstRows(other, other.rows).filter(each => nw.isInside(other, each, x, y))
        .map(each => element('li', {}, button(other.labelOf(each), () => nw.goTo(other, each)),
          element('span', { className: 'count' }, nw.say(other.plain.label)))));
    return links.length ? [element('h3', {}, nw.word('here')), element('ul', { className: 'list' }, links)] : [];
  }
})(window.nw);
