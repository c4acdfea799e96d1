import type { ReactElement, ReactNode } from 'react';
import type { AdfPart } from '../jira/adf';

/** A description as Jira shows it. React writes every text as text, so markup in an issue stays inert. */
export function AdfView({ document: whole }: { readonly document: AdfPart }): ReactElement {
  return <div className="adf">{children(whole)}</div>;
}

function children(part: AdfPart): ReactNode {
  return (part.content ?? []).map((child, index) => <Part key={index} part={child} />);
}

function Part({ part }: { readonly part: AdfPart }): ReactNode {
  switch (part.type) {
    case 'text':
      return marked(part);
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p>{children(part)}</p>;
    case 'heading':
      return <Heading part={part} />;
    case 'bulletList':
    case 'taskList':
    case 'decisionList':
      return <ul>{children(part)}</ul>;
    case 'orderedList':
      return <ol>{children(part)}</ol>;
    case 'listItem':
    case 'taskItem':
    case 'decisionItem':
      return <li>{children(part)}</li>;
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{children(part)}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{children(part)}</blockquote>;
    case 'panel':
      return <div className={`adf-panel adf-panel-${text(part, 'panelType')}`}>{children(part)}</div>;
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <div className="adf-table" tabIndex={0} role="group" aria-label="Table">
          <table>
            <tbody>{children(part)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(part)}</tr>;
    case 'tableHeader':
      return <th>{children(part)}</th>;
    case 'tableCell':
      return <td>{children(part)}</td>;
    case 'expand':
    case 'nestedExpand':
      return (
        <details open>
          <summary>{text(part, 'title') || 'Details'}</summary>
          {children(part)}
        </details>
      );
    case 'mention':
    case 'emoji':
    case 'status':
      return <span className={`adf-${part.type}`}>{text(part, 'text') || text(part, 'shortName')}</span>;
    case 'date':
      return <span className="adf-status">{date(text(part, 'timestamp'))}</span>;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return <span className="adf-card">{text(part, 'url')}</span>;
    case 'media':
      return <span className="adf-card">{text(part, 'alt') || 'Attachment'}</span>;
    default:
      return <>{children(part)}</>;
  }
}

/** Headings of a description start below the page's own, so that the outline stays whole. */
function Heading({ part }: { readonly part: AdfPart }): ReactElement {
  const level = Number(part.attrs?.['level'] ?? 1);
  if (level <= 2) return <h3>{children(part)}</h3>;
  if (level <= 4) return <h4>{children(part)}</h4>;
  return <h5>{children(part)}</h5>;
}

function marked(part: AdfPart): ReactNode {
  return (part.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>;
      case 'em':
        return <em>{inner}</em>;
      case 'code':
        return <code>{inner}</code>;
      case 'strike':
        return <s>{inner}</s>;
      case 'underline':
        return <u>{inner}</u>;
      case 'link':
        return <Linked address={mark.attrs?.['href']}>{inner}</Linked>;
      default:
        return inner;
    }
  }, part.text ?? '');
}

/** Only web addresses become links: a document may hold any string, `javascript:` included. */
function Linked({ address, children: inner }: { readonly address: unknown; readonly children: ReactNode }): ReactNode {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address)) return inner;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  );
}

function text(part: AdfPart, name: string): string {
  const value = part.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function date(timestamp: string): string {
  const time = new Date(Number(timestamp));
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}
