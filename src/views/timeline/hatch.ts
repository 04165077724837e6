/** Hatched fills in a colour, for a canvas with that many device pixels to one of its own. */
export function createHatches(context: CanvasRenderingContext2D, ratio: number) {
  const known = new Map<string, CanvasPattern | string>();
  const side = Math.round(6 * ratio);
  return (color: string): CanvasPattern | string => {
    const ready = known.get(color);
    if (ready !== undefined) return ready;
    const tile = document.createElement('canvas');
    tile.width = side;
    tile.height = side;
    const ink = tile.getContext('2d');
    let made: CanvasPattern | string = color;
    if (ink !== null) {
      ink.globalAlpha = 0.16;
      ink.fillStyle = color;
      ink.fillRect(0, 0, side, side);
      ink.globalAlpha = 0.85;
      ink.strokeStyle = color;
      ink.lineWidth = 1.3 * ratio;
      ink.beginPath();
      for (const shift of [-side, 0, side]) {
        ink.moveTo(shift - 1, side + 1);
        ink.lineTo(shift + side + 1, -1);
      }
      ink.stroke();
      const pattern = context.createPattern(tile, 'repeat');
      pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
      made = pattern ?? color;
    }
    known.set(color, made);
    return made;
  };
}
