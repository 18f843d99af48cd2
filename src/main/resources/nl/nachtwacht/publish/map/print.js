// One A4 sheet: the map as it is shown, with what is needed to read it away from the screen.
(function (nw) {
  'use strict';

  const { element } = nw;
  const WIDTH = 1000;
  const HEIGHT = 514;
  const SHARP = 2;

  nw.drawPaper = function () {
    const canvas = element('canvas', { width: WIDTH * SHARP, height: HEIGHT * SHARP });
    const ctx = canvas.getContext('2d');
    ctx.setTransform(SHARP, 0, 0, SHARP, 0, 0);
    const view = nw.viewOf(box(), WIDTH, HEIGHT);
    const isBackground = nw.state.isBackground;
    nw.state.isBackground = false;
    nw.draw(ctx, view);
    nw.state.isBackground = isBackground;
    measure(ctx, view);
    const part = nw.theme().parts.find(each => each.name === nw.state.part);
    const title = nw.data.municipality + ': ' + nw.say(nw.theme().title) + (part ? ', ' + nw.say(part.title) : '');
    nw.byId('paper').replaceChildren(
      element('h2', {}, title), element('p', {}, nw.say(nw.data.title) + ' · ' + nw.period()),
      canvas, element('div', { className: 'keys' }, keys()),
      element('p', { className: 'note' }, nw.data.notes.map(nw.say).join(' ') + ' ' + source()));
  };

  /** What is on the screen; all of the municipality where all of it is seen, or tables are. */
  function box() {
    const seen = nw.board.box();
    const whole = nw.wholeBox();
    const isAll = nw.state.tab !== 'map' ||
      (seen[0] <= whole[0] && seen[1] <= whole[1] && seen[2] >= whole[2] && seen[3] >= whole[3]);
    const rim = (whole[3] - whole[1]) / 40;
    return isAll ? [whole[0] - rim, whole[1] - rim, whole[2] + rim, whole[3] + rim] : seen;
  }

  function source() {
    return (nw.data.internal ? nw.word('source', nw.data.stamp.run_id) : nw.word('publicSource', nw.data.stamp.release_id)) +
      (nw.data.stamp.licence ? ' · ' + nw.data.stamp.licence : '');
  }

  nw.source = source;

  function key(picture, text, count) {
    return element('span', { className: 'key' }, picture, text + ' (' + nw.number(count, 0) + ')');
  }

  function keys() {
    const counts = nw.counts();
    const entries = nw.themeEntries();
    const base = nw.data.layer(nw.theme().layer);
    const list = entries.filter(nw.isShownEntry)
      .map(entry => key(nw.swatch(entry, base.kind), nw.say(entry.label), counts['=' + entry.code] || 0));
    if (counts.weak) {
      list.push(key(nw.swatch(entries[0], base.kind, true), nw.word('weak'), counts.weak));
    }
    if (counts.none) {
      list.push(key(element('span', { className: 'swatch blank' }), nw.word('noData'), counts.none));
    }
    return list.concat(nw.data.layers
      .filter(layer => layer !== base && nw.state.shown.has(layer.name))
      .map(layer => key(nw.swatch(layer.plain, layer.kind), nw.say(layer.plain.label), layer.rows)));
  }

  /** A bar of a round length, and where north is. */
  function measure(ctx, view) {
    const bar = nw.barOf(view.scale, 200);
    ctx.fillStyle = 'rgba(255,255,255,.9)';
    ctx.fillRect(10, HEIGHT - 44, bar.pixels + 70, 34);
    ctx.fillStyle = '#1a1a1a';
    ctx.fillRect(20, HEIGHT - 22, bar.pixels, 4);
    ctx.font = '600 13px system-ui, Arial, sans-serif';
    ctx.fillText(bar.text, 20, HEIGHT - 28);
    const x = bar.pixels + 55;
    ctx.beginPath();
    ctx.moveTo(x, HEIGHT - 40);
    ctx.lineTo(x + 7, HEIGHT - 14);
    ctx.lineTo(x, HEIGHT - 20);
    ctx.lineTo(x - 7, HEIGHT - 14);
    ctx.fill();
    ctx.fillText(nw.word('north'), x - 22, HEIGHT - 22);
  }

  nw.listenToPrinter = function () {
    window.addEventListener('beforeprint', nw.drawPaper);
    matchMedia('print').addEventListener('change', event => {
      if (event.matches) {
        nw.drawPaper();
      }
    });
  };
})(window.nw);
