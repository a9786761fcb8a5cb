//! Writing XML: elements and text, nothing else.

/// What every document begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// A document that is being written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
}

impl Xml {
    /// A document with its declaration.
    pub fn new() -> Xml {
        let mut text = String::with_capacity(1024);
        text.push_str(DECLARATION);
        Xml { text }
    }

    /// `<name>`.
    pub fn open(&mut self, name: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
    }

    /// `<name xmlns="namespace">`.
    pub fn open_in(&mut self, name: &str, namespace: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push_str(" xmlns=\"");
        self.text(namespace);
        self.text.push_str("\">");
    }

    /// `</name>`.
    pub fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// `<name/>`.
    pub fn empty(&mut self, name: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push_str("/>");
    }

    /// `<name>text</name>`.
    pub fn element(&mut self, name: &str, text: &str) {
        self.open(name);
        self.text(text);
        self.close(name);
    }

    /// Text, escaped. What XML cannot hold at all becomes U+FFFD; a carriage return would otherwise be read as the
    /// end of a line.
    pub fn text(&mut self, text: &str) {
        let mut plain = 0;
        for (at, c) in text.char_indices() {
            let escaped = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#xD;",
                '\t' | '\n' => continue,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
                _ => continue,
            };
            self.text.push_str(text.get(plain..at).unwrap_or_default());
            self.text.push_str(escaped);
            plain = at + c.len_utf8();
        }
        self.text.push_str(text.get(plain..).unwrap_or_default());
    }

    /// The document.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives_and_can_never_become_markup() {
        let mut xml = Xml::default();
        xml.element("a", "<b>&\"é\r\n\u{1}\u{ffff}]]>");
        xml.empty("c");
        assert_eq!(
            String::from_utf8(xml.into_bytes()).expect("text"),
            "<a>&lt;b&gt;&amp;&quot;é&#xD;\n\u{fffd}\u{fffd}]]&gt;</a><c/>"
        );
    }
}
