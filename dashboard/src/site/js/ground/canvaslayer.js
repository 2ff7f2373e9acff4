/** A layer of the Leaflet map that is one canvas, larger than the view, and drawn anew where the map comes to rest. */

/** Most pixels of the device for one of the page. */
const MAX_RATIO = 2;

/**
 * Makes a layer.
 *
 * @param pane name of its pane
 * @param padding part of the view that the canvas is larger by on each side
 * @param draw is called with the context, the frame (see `drawGround`) and the canvas
 */
export function canvasLayer(pane, padding, draw) {
  const Layer = L.Layer.extend({
    onAdd() {
      this.canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated');
      this.canvas.setAttribute('aria-hidden', 'true');
      this.getPane(pane).append(this.canvas);
      this.redraw();
    },
    onRemove() {
      this.canvas.remove();
    },
    getEvents() {
      return { moveend: this.redraw, resize: this.redraw, zoomanim: this.animate, move: this.follow };
    },
    /** Draws the canvas for what the map shows now. */
    redraw() {
      const map = this._map;
      if (!map) return;
      const size = map.getSize();
      const margin = size.multiplyBy(padding).round();
      const full = size.add(margin.multiplyBy(2));
      const ratio = Math.min(MAX_RATIO, devicePixelRatio || 1);
      const corner = map.containerPointToLayerPoint([0, 0]).subtract(margin);
      L.DomUtil.setTransform(this.canvas, corner, 1);
      this.zoom = map.getZoom();
      this.corner = map.layerPointToLatLng(corner);
      this.margin = margin;
      this.centre = map.getCenter();
      if (this.canvas.width !== full.x * ratio || this.canvas.height !== full.y * ratio) {
        this.canvas.width = full.x * ratio;
        this.canvas.height = full.y * ratio;
        this.canvas.style.width = `${full.x}px`;
        this.canvas.style.height = `${full.y}px`;
      }
      const pen = this.canvas.getContext('2d');
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, full.x, full.y);
      const { x, y } = map.project(this.corner, this.zoom);
      const frame = { scale: 256 * 2 ** this.zoom, x, y, width: full.x, height: full.y, zoom: this.zoom };
      draw(pen, frame, this.canvas);
    },
    /** Draws anew while the map is dragged out of what is drawn. */
    follow() {
      const map = this._map;
      if (map.getZoom() !== this.zoom) return;
      const moved = map.latLngToContainerPoint(this.centre).subtract(map.getSize().divideBy(2));
      if (Math.abs(moved.x) > this.margin.x || Math.abs(moved.y) > this.margin.y) this.redraw();
    },
    animate({ zoom, center }) {
      const at = this._map._latLngToNewLayerPoint(this.corner, zoom, center);
      L.DomUtil.setTransform(this.canvas, at, this._map.getZoomScale(zoom, this.zoom));
    },
  });
  return new Layer();
}
