/** What draws here: a graphics card, software, or nothing. */

export type Renderer = "hardware" | "software" | "none";
let known: Renderer | null = null;

export function renderer(): Renderer {
  if (known) return known;
  const gl = document.createElement("canvas").getContext("webgl2") ?? document.createElement("canvas").getContext("webgl");
  if (!gl) known = "none";
  else {
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    const name = String(info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl.getParameter(gl.RENDERER));
    known = /swiftshader|llvmpipe|basic render|software/i.test(name) ? "software" : "hardware";
    gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return known;
}
