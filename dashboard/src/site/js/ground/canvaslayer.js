/** Layers of the Leaflet map that are one canvas, larger than the view, and drawn anew where the map comes to rest. */

/** Most pixels of the device for one of the page. */
const MAX_RATIO = 2;

/**
 * Makes a layer that is drawn at once. It stays empty until its first `redraw`.
 *
 * @param pane name of its pane
 * @param padding part of the view that the canvas is larger by on each side
 * @param draw is called with the context, the frame (see `worker/ground.js`) and the canvas
 * @param maxRatio most pixels of the canvas for one of the page
 */
export function canvasLayer(pane, padding, draw, maxRatio = MAX_RATIO) {
  return layer(pane, padding, {
    maxRatio,
    /** Nothing is drawn before the marks are there, which follow at once: until then what is drawn moves along. */
    settle() {
      if (this.shown) this.animate({ zoom: this._map.getZoom(), center: this._map.getCenter() });
    },
    redraw() {
      if (!this._map) return;
      const view = this.show(this.view());
      const pen = this.canvas.getContext('2d');
      pen.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
      pen.clearRect(0, 0, view.frame.width, view.frame.height);
      draw(pen, view.frame, this.canvas);
    },
  });
}

/**
 * Makes a layer that shows pictures, which take a while: until the next one is here the last one stays.
 *
 * @param paint resolves to the picture of a frame, an ImageBitmap, or to undefined; gets the ratio of pixels, too
 */
export function paintedLayer(pane, padding, paint) {
  return layer(pane, padding, {
    /** Resolves when the canvas has what the map shows; calls meanwhile paint once more. */
    redraw() {
      this.isWanted = true;
      this.painting ??= this.paintWanted().finally(() => { this.painting = undefined; });
      return this.painting;
    },
    settle() {
      this.redraw();
    },
    async paintWanted() {
      while (this.isWanted && this._map) {
        this.isWanted = false;
        const view = this.view();
        const { theme } = document.documentElement.dataset;
        const picture = await paint(view.frame, view.ratio);
        if (!picture || this._map?.getZoom() !== view.zoom) continue;
        this.show(view);
        this.canvas.getContext('bitmaprenderer').transferFromImageBitmap(picture);
        this.canvas.dataset.theme = theme;
      }
    },
  });
}

function layer(pane, padding, drawing) {
  const Layer = L.Layer.extend({
    ...drawing,
    onAdd() {
      this.canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated');
      this.canvas.setAttribute('aria-hidden', 'true');
      this.getPane(pane).append(this.canvas);
    },
    onRemove() {
      this.canvas.remove();
    },
    getEvents() {
      return { moveend: this.settle, resize: this.redraw, zoomanim: this.animate, move: this.follow };
    },
    /** What the canvas has to show for what the map shows now. */
    view() {
      const map = this._map;
      const size = map.getSize();
      const margin = size.multiplyBy(padding).round();
      const { x: width, y: height } = size.add(margin.multiplyBy(2));
      const zoom = map.getZoom();
      const corner = map.containerPointToLatLng(L.point(0, 0).subtract(margin));
      const { x, y } = map.project(corner, zoom);
      const frame = { scale: 256 * 2 ** zoom, x, y, width, height, zoom };
      const ratio = Math.min(this.maxRatio ?? MAX_RATIO, devicePixelRatio || 1);
      return { frame, ratio, zoom, margin, corner, centre: map.getCenter() };
    },
    /** Puts the canvas where a view belongs; returns the view. */
    show(view) {
      const { canvas } = this;
      const { frame: { width, height }, ratio } = view;
      L.DomUtil.setTransform(canvas, this._map.latLngToLayerPoint(view.corner), 1);
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== across || canvas.height !== down) {
        Object.assign(canvas, { width: across, height: down });
        Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      }
      this.shown = view;
      return view;
    },
    /** Draws anew while the map is dragged out of what is drawn. */
    follow() {
      const map = this._map;
      if (!this.shown || map.getZoom() !== this.shown.zoom) return;
      const { centre, margin } = this.shown;
      const moved = map.latLngToContainerPoint(centre).subtract(map.getSize().divideBy(2));
      if (Math.abs(moved.x) > margin.x || Math.abs(moved.y) > margin.y) this.redraw();
    },
    animate({ zoom, center }) {
      if (!this.shown) return;
      const at = this._map._latLngToNewLayerPoint(this.shown.corner, zoom, center);
      L.DomUtil.setTransform(this.canvas, at, this._map.getZoomScale(zoom, this.shown.zoom));
    },
  });
  return new Layer();
}
