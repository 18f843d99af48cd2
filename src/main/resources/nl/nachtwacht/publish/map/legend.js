// The left panel: search, what is coloured, the legend with its counts, and the layers.
(function (nw) {
  'use strict';

  const { element } = nw;

  nw.drawChoices = function () {
    const panel = nw.byId('choose');
    panel.querySelectorAll('.choices').forEach(old => old.remove());
    const more = element('div', { className: 'choices' }, themes(), parts(), legend(), times(), layers());
    panel.append(more);
  };

  function group(title, ...content) {
    return element('fieldset', {}, element('legend', {}, title), ...content);
  }

  function themes() {
    return group(nw.word('theme'), nw.data.themes.map(theme => {
      const input = element('input', {
        type: 'radio', name: 'theme', id: 'theme-' + theme.name, checked: theme === nw.theme(),
        onchange: () => {
          nw.state.shown.add(theme.layer);
          nw.change({ theme: theme.name, classes: null, part: theme.parts.length ? nw.state.part : '', swipe: 0 });
        }
      });
      return element('label', { className: 'choice' }, input, nw.say(theme.title));
    }));
  }

  function parts() {
    const all = nw.theme().parts;
    if (all.length === 0) {
      return null;
    }
    const options = [['', nw.word('allHours')]].concat(all.map(part => [part.name, nw.say(part.title)]));
    return group(nw.word('part'), element('div', { className: 'row' }, options.map(([name, title]) => {
      const input = element('input', {
        type: 'radio', name: 'part', id: 'part-' + (name || 'all'), checked: name === nw.state.part,
        onchange: () => nw.change({ part: name, swipe: 0 })
      });
      return element('label', { className: 'pill' }, input, element('span', {}, title));
    })));
  }

  /** How many rows have each code, under "weak" how many rest on little, under "none" no code. */
  nw.counts = function () {
    const layer = nw.data.layer(nw.theme().layer);
    const counts = { weak: 0, none: 0 };
    for (let row = 0; row < layer.rows; row++) {
      const entry = nw.entryOf(row);
      const code = entry ? '=' + entry.code : 'none';
      counts[code] = (counts[code] || 0) + 1;
      counts.weak += entry && nw.isFaint(layer, row) ? 1 : 0;
    }
    return counts;
  };

  /** The entries of the theme that can be drawn, the highest first. */
  nw.themeEntries = function () {
    const theme = nw.theme();
    const before = theme.before ? theme.before.entries.filter(entry => entry.colour) : [];
    return theme.legend.entries.slice().reverse().concat(before);
  };

  function legend() {
    const counts = nw.counts();
    const entries = nw.themeEntries();
    const kind = nw.data.layer(nw.theme().layer).kind;
    const rows = entries.map(entry => element('label', { className: 'choice' },
      element('input', {
        type: 'checkbox', checked: nw.isShownEntry(entry), id: 'class-' + entry.code,
        onchange: event => toggle(entries, entry, event.target.checked)
      }),
      nw.swatch(entry, kind), element('span', { className: 'grow' }, nw.say(entry.label)),
      element('span', { className: 'count' }, nw.number(counts['=' + entry.code] || 0, 0))));
    if (counts.weak > 0) {
      rows.push(note(nw.swatch(entries[0], kind, true), nw.word('weak'), counts.weak));
    }
    if (counts.none > 0) {
      rows.push(note(element('span', { className: 'swatch blank' }), nw.word('noData'), counts.none));
    }
    return group(nw.word('legend'), rows, element('p', { className: 'note' }, nw.say(nw.theme().note)));
  }

  /** The former run beside this one, where the theme has both. */
  function times() {
    if (!nw.theme().former || nw.state.part) {
      return null;
    }
    return group(nw.word('times'), element('label', { className: 'times' },
      element('span', {}, nw.word('now')), element('input', {
        type: 'range', id: 'then', min: 0, max: 100, step: 5, value: nw.state.swipe,
        'aria-label': nw.word('timesHow'), oninput: event => nw.change({ swipe: Number(event.target.value) })
      }), element('span', {}, nw.word('then'))), element('p', { className: 'note' }, nw.word('timesHow')));
  }

  function note(picture, text, count) {
    return element('p', { className: 'choice plain' }, picture,
      element('span', { className: 'grow' }, text),
      element('span', { className: 'count' }, nw.number(count, 0)));
  }

  function toggle(entries, entry, isOn) {
    const shown = new Set(entries.filter(nw.isShownEntry).map(each => each.code));
    isOn ? shown.add(entry.code) : shown.delete(entry.code);
    nw.change({ classes: shown.size === entries.length ? null : shown });
  }

  function layers() {
    const rows = nw.data.layers.filter(layer => layer.kind !== 'NONE').map(layer => {
      const title = capital(nw.say(layer.plain.label));
      const isOn = nw.state.shown.has(layer.name);
      const box = element('input', {
        type: 'checkbox', checked: isOn, id: 'layer-' + layer.name,
        onchange: event => {
          const shown = new Set(nw.state.shown);
          event.target.checked ? shown.add(layer.name) : shown.delete(layer.name);
          nw.change({ shown });
        }
      });
      const label = element('label', { className: 'choice' }, box, nw.swatch(layer.plain, layer.kind),
        element('span', { className: 'grow' }, title),
        element('span', { className: 'count' }, nw.number(layer.rows, 0)));
      return element('div', {}, label, isOn ? codes(layer) : null, isOn ? opacity(layer, title) : null);
    });
    return group(nw.word('layers'), rows, background());
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** The codes of a layer that has its own, with their counts. */
  function codes(layer) {
    if (!layer.legend || layer.name === nw.theme().layer) {
      return null;
    }
    const column = layer.column(layer.legend.column);
    const counts = new Map();
    for (let row = 0; row < layer.rows; row++) {
      counts.set(String(column.at(row)), (counts.get(String(column.at(row))) || 0) + 1);
    }
    const entries = layer.legend.entries.filter(entry => entry.colour && counts.has(entry.code));
    const rows = entries.map(entry => note(nw.swatch(entry, layer.kind), nw.say(entry.label), counts.get(entry.code)));
    const faint = layer.column(layer.faint);
    if (faint && faint.type === 'BOOL' && entries.length) {
      const many = Array.from({ length: layer.rows }, (none, row) => row).filter(row => nw.isFaint(layer, row)).length;
      rows.push(note(nw.swatch(entries[0], layer.kind, true), nw.say(faint.label) + ': ' + nw.word('no'), many));
    }
    return element('div', { className: 'codes' }, rows);
  }

  function opacity(layer, title) {
    return element('input', {
      type: 'range', min: 20, max: 100, step: 5, value: Math.round(100 * nw.opacityOf(layer)),
      className: 'opacity', 'aria-label': nw.word('opacity', title),
      oninput: event => {
        nw.state.opacity[layer.name] = event.target.value / 100;
        nw.board.redraw();
      }
    });
  }

  function background() {
    if (!nw.data.background) {
      return null;
    }
    const box = element('input', {
      type: 'checkbox', id: 'background', checked: nw.state.isBackground,
      onchange: event => nw.change({ isBackground: event.target.checked })
    });
    return element('div', {}, element('label', { className: 'choice' }, box, nw.word('background')),
      element('p', { className: 'note' }, nw.word('backgroundNote')));
  }
})(window.nw);
