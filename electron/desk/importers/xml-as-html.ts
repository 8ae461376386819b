import { escapedHtml } from './archives/plain-as-html.ts';
import { isElement, type XmlElement } from './xml-tree.ts';

/** What is right inside an element, as HTML: XHTML keeps its elements, of others the words stay. */
export function htmlInside(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return escapedHtml(child);
      const name = child.name.replace(/^xhtml:/, '');
      if (!/^[a-z][a-z0-9]{0,20}$/i.test(name)) return htmlInside(child);
      return /^(?:br|hr|img)$/i.test(name) ? `<${name}>` : `<${name}>${htmlInside(child)}</${name}>`;
    })
    .join('');
}
