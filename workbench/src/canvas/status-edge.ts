/** A line program for sigma that gives each claim status a pattern of its own, with an arrow head. */

import {
  createEdgeCompoundProgram,
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  type EdgeProgramType,
  type ProgramInfo,
} from "sigma/rendering";
import type { Attributes } from "graphology-types";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { Status } from "../api/types";

const DASH: Record<Status, number> = { asserted: 0, alleged: 1, possible: 2, denied: 3, reported: 4, planned: 5, no_comment: 6 };
const FLOAT = 0x1406;

/** On and off lengths in pixels, as conditions on the distance along the line. */
const PATTERN = `
  if (v_dash > 5.5) { if (mod(v_along, 9.0) > 2.2) discard; }
  else if (v_dash > 4.5) { float m = mod(v_along, 17.0); if ((m > 7.0 && m < 11.0) || m > 13.0) discard; }
  else if (v_dash > 3.5) { if (mod(v_along, 17.0) > 12.5) discard; }
  else if (v_dash > 2.5) { float m = mod(v_along, 20.0); if ((m > 10.0 && m < 14.0) || m > 16.0) discard; }
  else if (v_dash > 1.5) { if (mod(v_along, 6.0) > 2.6) discard; }
  else if (v_dash > 0.5) { if (mod(v_along, 12.0) > 7.0) discard; }
  float dist = length(v_normal)`;

const ALONG = `vec2 A = (u_matrix * vec3(a_positionStart, 1.0)).xy, B = (u_matrix * vec3(a_positionEnd, 1.0)).xy;
  v_along = a_positionCoef * length((B - A) * 0.5 * u_dims);
  v_dash = a_dash;
  v_thickness = webGLThickness`;

/** What sigma's program has but its published type hides. */
interface Definition {
  UNIFORMS: readonly string[];
  ATTRIBUTES: { name: string; size: number; type: number }[];
  VERTEX_SHADER_SOURCE: string;
  FRAGMENT_SHADER_SOURCE: string;
}
interface Body {
  array: Float32Array;
  ATTRIBUTES_ITEMS_COUNT: number;
  getDefinition(): Definition;
  processVisibleItem(index: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void;
  setUniforms(params: RenderParams, info: ProgramInfo): void;
}
const HEAD = { lengthToThicknessRatio: 5, widenessToThicknessRatio: 4 };
const Clamped = createEdgeClampedProgram(HEAD) as unknown as new (...args: ConstructorParameters<EdgeProgramType>) => Body;

class StatusBody extends Clamped {
  override getDefinition(): Definition {
    const base = super.getDefinition();
    return {
      ...base,
      UNIFORMS: [...base.UNIFORMS, "u_dims"],
      ATTRIBUTES: [...base.ATTRIBUTES, { name: "a_dash", size: 1, type: FLOAT }],
      VERTEX_SHADER_SOURCE: base.VERTEX_SHADER_SOURCE.replace(
        "uniform mat3 u_matrix;",
        "attribute float a_dash;\nuniform vec2 u_dims;\nvarying float v_along;\nvarying float v_dash;\nuniform mat3 u_matrix;",
      ).replace("v_thickness = webGLThickness", ALONG),
      FRAGMENT_SHADER_SOURCE: base.FRAGMENT_SHADER_SOURCE.replace(
        "varying vec4 v_color;",
        "varying float v_along;\nvarying float v_dash;\nvarying vec4 v_color;",
      ).replace("float dist = length(v_normal)", PATTERN),
    };
  }

  override processVisibleItem(index: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData) {
    super.processVisibleItem(index, start, source, target, data);
    const status = (data as EdgeDisplayData & { status?: Status }).status ?? "asserted";
    this.array[start + this.ATTRIBUTES_ITEMS_COUNT - 1] = DASH[status];
  }

  override setUniforms(params: RenderParams, info: ProgramInfo) {
    super.setUniforms(params, info);
    const location = (info.uniformLocations as Record<string, WebGLUniformLocation | undefined>)["u_dims"];
    if (location) info.gl.uniform2f(location, params.width, params.height);
  }
}

/** For sigma's settings, whatever the attributes of the graph are. */
export function statusPrograms<N extends Attributes, E extends Attributes>() {
  const body = StatusBody as unknown as EdgeProgramType;
  const arrow = createEdgeCompoundProgram([body, createEdgeArrowHeadProgram(HEAD)]);
  return { arrow, line: body } as unknown as Record<string, EdgeProgramType<N, E>>;
}
