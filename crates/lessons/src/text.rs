//! The prose of a lesson: Markdown, cut at its anchors.
//!
//! Every second-level heading carries the id of its step: `## Let a machine fail {#replaced-after-failure}`.
//! Inside a section, `:::goal ID` begins the words of a goal, `:::nudge`, `:::where` and `:::exact` the rungs of the
//! hint ladder, `:::near ID` what is said to something nearly right, each up to `:::`. The page builds its own elements
//! from [`Block`]s.

use crate::markdown::{blocks, inline};

/// The words of one lesson in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its title.
    pub title: String,
    /// What stands before the first anchor.
    pub introduction: Vec<Block>,
    /// Its sections by anchor, in order.
    pub sections: Vec<Section>,
}

/// What belongs to one anchor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The anchor: a step's id, `recap`, or `quiz-…`.
    pub id: String,
    /// The heading.
    pub heading: Vec<Span>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Boxes by name: `nudge`, `where`, `exact`, `why` …
    pub asides: Vec<(String, Vec<Block>)>,
}

/// One block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading below the section's own.
    Heading(Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// Code, with its language if it names one.
    Code(String, String),
    /// A list; ordered if the flag says so.
    List(bool, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
}

/// One run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain.
    Text(String),
    /// Important.
    Strong(Vec<Span>),
    /// Stressed.
    Emphasis(Vec<Span>),
    /// An identifier or a command.
    Code(String),
    /// A link: where it leads (`#/…` or `https://…`; anything else is dropped) and its words.
    Link(String, Vec<Span>),
    /// A line break.
    Break,
}

/// Larger texts are no lessons.
const LARGEST: usize = 512 * 1024;

impl Prose {
    /// Reads a text. Never fails: what is not understood is plain text.
    pub fn parse(text: &str) -> Prose {
        let end = text.char_indices().map(|(i, _)| i).find(|i| *i >= LARGEST).unwrap_or(text.len());
        let (title, body) = front_matter(&text[..end]);
        let mut prose = Prose { title, ..Prose::default() };
        let mut aside: Option<(String, String)> = None;
        let mut buffer = String::new();
        for line in body.lines() {
            let fence = line.trim_end();
            match (&mut aside, fence.strip_prefix(":::")) {
                (None, Some(name)) if !name.trim().is_empty() => {
                    prose.add(&core::mem::take(&mut buffer));
                    aside = Some((name.trim().to_owned(), String::new()));
                }
                (Some(_), Some(_)) => {
                    let (name, text) = aside.take().unwrap_or_default();
                    prose.add_aside(name, &text);
                }
                (Some((_, text)), None) => push_line(text, line),
                (None, _) => match anchored_heading(line) {
                    Some((heading, id)) => {
                        prose.add(&core::mem::take(&mut buffer));
                        let heading = inline(heading);
                        prose.sections.push(Section { id: id.to_owned(), heading, ..Section::default() });
                    }
                    None => push_line(&mut buffer, line),
                },
            }
        }
        if let Some((name, text)) = aside {
            prose.add_aside(name, &text);
        }
        prose.add(&buffer);
        prose
    }

    /// The section with this anchor.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    fn add(&mut self, markdown: &str) {
        let blocks = blocks(markdown);
        match self.sections.last_mut() {
            Some(section) => section.blocks.extend(blocks),
            None => self.introduction.extend(blocks),
        }
    }

    fn add_aside(&mut self, name: String, markdown: &str) {
        if let Some(section) = self.sections.last_mut() {
            section.asides.push((name, blocks(markdown)));
        }
    }
}

impl Section {
    /// The box with this name.
    pub fn aside(&self, name: &str) -> Option<&[Block]> {
        self.asides.iter().find(|(own, _)| own == name).map(|(_, blocks)| blocks.as_slice())
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn front_matter(text: &str) -> (String, &str) {
    let Some(rest) = text.strip_prefix("---\n") else { return (String::new(), text) };
    let Some((head, body)) = rest.split_once("\n---\n") else { return (String::new(), text) };
    let title = head.lines().find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    (title.trim().to_owned(), body)
}

fn anchored_heading(line: &str) -> Option<(&str, &str)> {
    let (heading, id) = line.strip_prefix("## ")?.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    Some((heading.trim(), id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_is_cut_at_its_anchors() {
        let prose = Prose::parse(
            "---\ntitle: A title\n---\nHello.\n\n## Stop *it* {#stop}\nDo **this** with `aws`.\n\n1. one\n2. two\n\n:::nudge\nLook left.\n:::\n",
        );
        assert_eq!(prose.title, "A title");
        assert_eq!(prose.introduction, [Block::Paragraph(vec![Span::Text("Hello.".into())])]);
        let section = prose.section("stop").expect("the anchor");
        assert_eq!(section.blocks.len(), 2);
        assert!(matches!(&section.blocks[1], Block::List(true, items) if items.len() == 2));
        assert_eq!(
            section.aside("nudge"),
            Some(&[Block::Paragraph(vec![Span::Text("Look left.".into())])][..])
        );
    }
}
