// Opens the page.
(function (nw) {
  'use strict';

  const { element } = nw;

  function tools() {
    const tab = name => element('button', {
      type: 'button', id: 'tab-' + name, 'aria-pressed': String(nw.state.tab === name),
      onclick: () => nw.change({ tab: name })
    }, nw.word(name));
    const language = name => element('button', {
      type: 'button', id: 'lang-' + name, lang: name, 'aria-pressed': String(nw.language === name),
      'aria-label': name === 'nl' ? 'Nederlands' : 'English', onclick: () => speak(name)
    }, name.toUpperCase());
    nw.byId('tools').replaceChildren(
      element('div', { className: 'group' }, tab('map'), tab('tables')),
      element('button', { type: 'button', id: 'print', onclick: () => window.print() }, nw.word('print')),
      element('div', { className: 'group', role: 'group', 'aria-label': nw.word('language') }, language('nl'), language('en')));
  }

  function speak(name) {
    nw.language = name;
    drawAll();
    nw.change({});
    nw.byId('lang-' + name).focus();
  }

  function frame() {
    const data = nw.data;
    document.documentElement.lang = nw.language;
    document.querySelectorAll('[data-word]').forEach(each => { each.textContent = nw.word(each.dataset.word); });
    nw.byId('place').textContent = data.municipality;
    const cells = data.layers.find(layer => layer.kind === 'CELLS');
    const size = nw.word('cellSize', data.cell * data.merged);
    nw.byId('about').textContent = [nw.say(data.title), nw.period()]
      .concat(cells ? nw.number(cells.rows, 0) + ' ' + size : []).join(' · ');
    nw.byId('map').setAttribute('aria-label', nw.word(data.internal ? 'mapName' : 'mapNameOpen'));
    nw.byId('foot').textContent = nw.source() + ' · ' + nw.word('made');
    nw.byId('credit').textContent = nw.word('backgroundSource');
    const zoom = (sign, key, call) => element('button', {
      type: 'button', 'aria-label': nw.word(key), title: nw.word(key), onclick: call
    }, sign);
    nw.byId('zoom').replaceChildren(
      zoom('+', 'zoomIn', () => nw.board.zoom(1)), zoom('−', 'zoomOut', () => nw.board.zoom(-1)),
      zoom('⤢', 'whole', nw.board.showAll));
  }

  function drawAll() {
    frame();
    tools();
    nw.drawFind();
    nw.drawChoices();
    nw.drawWhy();
    tabs();
  }

  function tabs() {
    const isMap = nw.state.tab === 'map';
    nw.byId('page').hidden = !isMap;
    nw.byId('tables').hidden = isMap;
    // Thousands of rows: made when they are asked for.
    isMap ? nw.byId('tables').replaceChildren() : nw.drawTables();
    ['map', 'tables'].forEach(name => nw.byId('tab-' + name).setAttribute('aria-pressed', String(name === nw.state.tab)));
  }

  /** Redraws a panel and puts the focus back on what was focused in it. */
  function keepingFocus(draw) {
    const id = document.activeElement && document.activeElement.id;
    draw();
    if (id && nw.byId(id) && nw.byId(id) !== document.activeElement) {
      nw.byId(id).focus();
    }
  }

  function onChange(names) {
    if (['theme', 'part', 'classes', 'shown', 'isBackground'].some(name => names.has(name))) {
      keepingFocus(nw.drawChoices);
    }
    if (names.has('isBackground')) {
      nw.board.setBackground(nw.state.isBackground);
      nw.byId('credit').hidden = !nw.state.isBackground;
    }
    if (names.has('chosen') || (names.has('theme') || names.has('part')) && !nw.state.chosen) {
      keepingFocus(nw.drawWhy);
    }
    if (names.has('tab')) {
      tabs();
    }
    nw.board.redraw();
  }

  async function open() {
    await nw.read(nw.byId('map-data').textContent);
    nw.restore();
    drawAll();
    nw.board.open();
    nw.onChange(onChange);
    nw.listenToMap();
    nw.listenToPrinter();
    nw.byId('skip').onclick = () => {
      nw.change({ tab: 'tables' });
      nw.byId('tables').querySelector('.scroll').focus();
    };
    window.addEventListener('hashchange', () => location.reload());
    nw.board.redraw();
  }

  open().catch(fault => {
    nw.byId('failed').textContent = nw.word('failed');
    nw.byId('failed').hidden = false;
    console.error(fault);
  });
})(window.nw);
