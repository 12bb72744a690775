import { typeName } from "../strings";
import { go, urls } from "../router";
import { GLYPH, OUTLINE, SHIELD, shapeOf, type Shape } from "./types";

export function ShapeGlyph({ shape, size = 16 }: { shape: Shape; size?: number }) {
  return (
    <svg className={`shape ${shape}`} viewBox="-12 -12 24 24" width={size} height={size} role="img" aria-label={typeName[shape]}>
      <path className="body" d={OUTLINE[shape]} />
      <path className="glyph" transform="translate(-12 -12)" d={GLYPH[shape]} />
    </svg>
  );
}

export function Glyph({ schema, named = true, size = 16 }: { schema: string; named?: boolean; size?: number }) {
  return <ShapeGlyph shape={shapeOf(schema, named)} size={size} />;
}

/** A name with its glyph; a link to the dossier where the entity is known. */
export function EntityName({ name, schema, entity, named = true }: { name: string; schema: string; entity?: string; named?: boolean }) {
  const inside = (
    <>
      <Glyph schema={schema} named={named} />
      <bdi>{name}</bdi>
    </>
  );
  if (!entity) return <span className="ent">{inside}</span>;
  return <Link to={urls.entity(entity)} className="ent">{inside}</Link>;
}

interface LinkProps {
  to: string;
  className?: string;
  children: React.ReactNode;
  label?: string;
  current?: boolean;
}

export function Link({ to, className, children, label, current = false }: LinkProps) {
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

export function ShieldLine() {
  return (
    <svg className="i s shieldline" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHIELD} />
    </svg>
  );
}
