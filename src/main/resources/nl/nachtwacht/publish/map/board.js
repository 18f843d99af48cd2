// The map on the screen: Leaflet moves and zooms it in metres, a canvas over it shows the layers.
(function (nw) {
  'use strict';

  // Scales of the Dutch tiling, so that PDOK's background fits; any system in metres works with them.
  const WEST = -285401.92;
  const NORTH = 903401.92;
  const COARSEST = 3440.64;
  const DEEPEST = 13;

  const metres = L.extend({}, L.CRS.Simple, {
    transformation: new L.Transformation(1, -WEST, -1, NORTH),
    scale: zoom => Math.pow(2, zoom) / COARSEST,
    zoom: scale => Math.log(scale * COARSEST) / Math.LN2
  });

  let map;
  let canvas;
  let waiting = false;
  let background = null;

  const place = (x, y) => L.latLng(y, x);

  nw.board = {
    /** Makes the map in its element and shows the view of the state, or everything. */
    open() {
      const element = nw.byId('map');
      map = L.map(element, {
        crs: metres, zoomControl: false, attributionControl: false, keyboard: false, zoomSnap: 0.5,
        minZoom: 1, maxZoom: DEEPEST, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false,
        inertia: !matchMedia('(prefers-reduced-motion: reduce)').matches, wheelPxPerZoomLevel: 110
      });
      canvas = nw.element('canvas', { className: 'sheet', 'aria-hidden': 'true' });
      element.append(canvas);
      map.on('move zoom resize', nw.board.redraw);
      map.on('moveend', remember);
      const view = nw.state.view;
      if (view) {
        map.setView(place(view.x, view.y), view.z, { animate: false });
      } else {
        nw.board.showAll();
      }
      new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);
    },

    showAll() {
      nw.board.show(nw.wholeBox());
    },

    /** Shows a box of west, south, east, north in metres. */
    show(box) {
      map.fitBounds([[box[1], box[0]], [box[3], box[2]]], { animate: false, padding: [12, 12] });
    },

    /** Shows a box no closer than a reader can tell where it lies. */
    showNear(box) {
      const more = Math.max(0, 6 * nw.data.cell - (box[2] - box[0]) / 2);
      nw.board.show([box[0] - more, box[1] - more, box[2] + more, box[3] + more]);
    },

    /** Moves the least that brings a box into view. */
    reveal(box) {
      const inner = map.getBounds().pad(-0.12);
      if (!inner.contains([[box[1], box[0]], [box[3], box[2]]])) {
        map.panTo(place((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), { animate: false });
      }
    },

    zoom(steps) {
      map.setZoom(map.getZoom() + steps, { animate: false });
    },

    /** The middle of the view in metres. */
    middle() {
      const centre = map.getCenter();
      return [centre.lng, centre.lat];
    },

    /** What is in view: west, south, east, north in metres. */
    box() {
      const bounds = map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    },

    /** Metres of a place of the pointer, and metres that a pixel is wide. */
    at(event) {
      const spot = map.mouseEventToLatLng(event);
      return { x: spot.lng, y: spot.lat, pixel: 1 / metres.scale(map.getZoom()) };
    },

    on(name, call) {
      map.on(name, event => call(event.originalEvent));
    },

    setBackground(isOn) {
      if (isOn && !background) {
        background = L.tileLayer(
          'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:28992/{z}/{x}/{y}.png',
          { maxNativeZoom: 14, minZoom: 0 });
      }
      if (background) {
        isOn ? background.addTo(map) : background.remove();
      }
    },

    redraw() {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(draw);
      }
    }
  };

  /** All that there is, as a box in metres. */
  nw.wholeBox = function () {
    const land = nw.data.layer('neighbourhoods') || nw.data.layers[0];
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let row = 0; row < land.rows; row++) {
      const own = nw.boxOf(land, row);
      [0, 1].forEach(i => { box[i] = Math.min(box[i], own[i]); });
      [2, 3].forEach(i => { box[i] = Math.max(box[i], own[i]); });
    }
    return box;
  };

  function remember() {
    const [x, y] = nw.board.middle();
    nw.change({ view: { x: Math.round(x), y: Math.round(y), z: map.getZoom() } });
  }

  function draw() {
    waiting = false;
    const size = map.getSize();
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    if (canvas.width !== Math.round(size.x * ratio) || canvas.height !== Math.round(size.y * ratio)) {
      canvas.width = Math.round(size.x * ratio);
      canvas.height = Math.round(size.y * ratio);
      canvas.style.width = size.x + 'px';
      canvas.style.height = size.y + 'px';
    }
    const ctx = canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    nw.draw(ctx, nw.viewOf(nw.board.box(), size.x, size.y));
    scaleBar(metres.scale(map.getZoom()));
    document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn || 0) + 1);
  }

  /** A view of a box that fills a canvas of so many pixels. */
  nw.viewOf = function (box, width, height) {
    const scale = Math.min(width / (box[2] - box[0]), height / (box[3] - box[1]));
    const west = (box[0] + box[2]) / 2 - width / scale / 2;
    const north = (box[1] + box[3]) / 2 + height / scale / 2;
    return {
      width, height, scale,
      x: metre => (metre - west) * scale,
      y: metre => (north - metre) * scale,
      box: [west, north - height / scale, west + width / scale, north]
    };
  };

  /** A round length and how many pixels it takes. */
  nw.barOf = function (scale, most) {
    const length = [1, 2, 5].flatMap(n => [10, 100, 1000, 10000].map(m => n * m))
      .filter(each => each * scale <= most).reduce((a, b) => Math.max(a, b), 10);
    return { pixels: length * scale, text: length >= 1000 ? length / 1000 + ' km' : length + ' m' };
  };

  function scaleBar(scale) {
    const bar = nw.barOf(scale, 120);
    nw.byId('bar').style.width = bar.pixels + 'px';
    nw.byId('bar').textContent = bar.text;
  }
})(window.nw);
