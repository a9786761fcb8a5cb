//! Our reader against pulldown-cmark, which knows all of CommonMark.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;

#[test]
fn html_and_strange_links_do_not_pass() {
    let text = format!("{:?}", blocks("<script>alert(1)</script> <b>x</b> [y](javascript:alert(1))"));
    assert!(!text.contains("<b>") && !text.contains("javascript") && !text.contains("<script"), "{text}");
}

#[test]
fn deep_nesting_is_no_danger() {
    blocks(&"> ".repeat(5_000));
    blocks(&"[".repeat(5_000));
    blocks(&format!("{}x", "- ".repeat(5_000)));
}

fn text(text: &str) -> Span {
    Span::Text(text.to_owned())
}

#[test]
fn what_is_written_in_a_paragraph_is_what_is_read() {
    for (written, read) in [
        (
            "a **b *c* d** e",
            vec![
                text("a "),
                Span::Strong(vec![text("b "), Span::Emphasis(vec![text("c")]), text(" d")]),
                text(" e"),
            ],
        ),
        ("***a***", vec![Span::Strong(vec![Span::Emphasis(vec![text("a")])])]),
        ("2 * 3 * 4, snake_case_name", vec![text("2 * 3 * 4, snake_case_name")]),
        (
            "[a `b`](#/c) [d] ![e](https://f)",
            vec![Span::Link("#/c".to_owned(), vec![text("a "), Span::Code("b".to_owned())]), text(" [d] e")],
        ),
        (
            "a  \nb\\\nc\nd \\* &amp; &#233;",
            vec![text("a"), Span::Break, text("b"), Span::Break, text("c d * & é")],
        ),
        ("a < b <i>c</i> <!-- d -->", vec![text("a < b c ")]),
    ] {
        assert_eq!(blocks(written), [Block::Paragraph(read)], "{written}");
    }
}

/// Every text of the course reads as pulldown-cmark reads it.
#[test]
fn the_course_reads_as_commonmark() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons");
    let chapters = std::fs::read_dir(folder).expect("the folder of the course").filter_map(Result::ok);
    let files = chapters
        .filter_map(|chapter| std::fs::read_dir(chapter.path()).ok())
        .flatten()
        .filter_map(Result::ok);
    let texts = files.filter(|file| file.path().extension().is_some_and(|kind| kind == "md"));
    let texts: Vec<String> = texts.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    assert!(!texts.is_empty());
    for paragraph in texts.iter().flat_map(|text| text.split(":::")) {
        assert_eq!(blocks(paragraph), theirs(paragraph), "{paragraph}");
    }
}

proptest! {
    #[test]
    fn plain_prose_reads_as_commonmark(
        parts in prop::collection::vec(prop::sample::select(vec![
            "word", "two words", " ", "\n", "\n\n", " **bold**", " *soft*", "`code`", "[link](#/ec2)", "\n\n- item\n- item\n\n",
            "\n\n1. item\n2. item\n\n", "\n\n> said\n> so\n\n", "\n\n```sh\nls *\n```\n\n", "\n\n### Heading\n", "é", "1 < 2", "a_b",
        ]), 0..12)
    ) {
        let text = parts.concat();
        prop_assert_eq!(blocks(&text), theirs(&text));
    }

    #[test]
    fn no_text_panics(text in "[-*+_`~#>\\[\\]()!<&;\\\\ \n1.aé]{0,80}") {
        blocks(&text);
    }
}

/// What pulldown-cmark makes of a text.
fn theirs(markdown: &str) -> Vec<Block> {
    let mut builder = Builder { frames: vec![Frame::default()] };
    for event in Parser::new_ext(markdown, Options::empty()) {
        builder.take(event);
    }
    while builder.frames.len() > 1 {
        builder.close(&TagEnd::Paragraph);
    }
    joined(builder.frames.pop().map(|mut frame| frame.finish()).unwrap_or_default())
}

#[derive(Default)]
struct Frame {
    kind: FrameKind,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    items: Vec<Vec<Block>>,
}

#[derive(Default)]
enum FrameKind {
    #[default]
    Root,
    Paragraph,
    Heading,
    Code(String),
    List(bool),
    Item,
    Quote,
    Strong,
    Emphasis,
    Link(String),
}

impl Frame {
    /// Its blocks; loose text becomes a paragraph.
    fn finish(&mut self) -> Vec<Block> {
        if !self.spans.is_empty() {
            self.blocks.push(Block::Paragraph(core::mem::take(&mut self.spans)));
        }
        core::mem::take(&mut self.blocks)
    }
}

struct Builder {
    frames: Vec<Frame>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(end) => self.close(&end),
            Event::Text(text) => self.span(Span::Text(text.into_string())),
            Event::Code(code) => self.span(Span::Code(code.into_string())),
            Event::SoftBreak => self.span(Span::Text(" ".to_owned())),
            Event::HardBreak => self.span(Span::Break),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        let kind = match tag {
            Tag::Heading { .. } => FrameKind::Heading,
            Tag::CodeBlock(kind) => FrameKind::Code(match kind {
                pulldown_cmark::CodeBlockKind::Fenced(language) => language.into_string(),
                pulldown_cmark::CodeBlockKind::Indented => String::new(),
            }),
            Tag::List(start) => FrameKind::List(start.is_some()),
            Tag::Item => FrameKind::Item,
            Tag::BlockQuote(_) => FrameKind::Quote,
            Tag::Strong => FrameKind::Strong,
            Tag::Emphasis => FrameKind::Emphasis,
            Tag::Link { dest_url, .. } => FrameKind::Link(dest_url.into_string()),
            _ => FrameKind::Paragraph,
        };
        self.frames.push(Frame { kind, ..Frame::default() });
    }

    fn close(&mut self, _: &TagEnd) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(mut frame) = self.frames.pop() else { return };
        let deep = self.frames.len() > DEEPEST;
        let Some(parent) = self.frames.last_mut() else { return };
        match core::mem::take(&mut frame.kind) {
            FrameKind::Strong => parent.spans.push(Span::Strong(frame.spans)),
            FrameKind::Emphasis => parent.spans.push(Span::Emphasis(frame.spans)),
            FrameKind::Link(url) if url.starts_with("#/") || url.starts_with("https://") => {
                parent.spans.push(Span::Link(url, frame.spans));
            }
            FrameKind::Link(_) => parent.spans.extend(frame.spans),
            FrameKind::Heading => parent.blocks.push(Block::Heading(frame.spans)),
            FrameKind::Code(language) => {
                let text = frame
                    .spans
                    .iter()
                    .map(|span| if let Span::Text(text) = span { text.as_str() } else { "" });
                parent.blocks.push(Block::Code(language, text.collect::<String>().trim_end().to_owned()));
            }
            FrameKind::Item => parent.items.push(frame.finish()),
            FrameKind::List(ordered) if !deep => parent.blocks.push(Block::List(ordered, frame.items)),
            FrameKind::List(_) => parent.blocks.extend(frame.items.into_iter().flatten()),
            FrameKind::Quote if !deep => parent.blocks.push(Block::Quote(frame.finish())),
            FrameKind::Root | FrameKind::Paragraph | FrameKind::Quote => {
                parent.blocks.extend(frame.finish());
            }
        }
    }

    fn span(&mut self, span: Span) {
        if let Some(frame) = self.frames.last_mut() {
            frame.spans.push(span);
        }
    }
}

/// With neighbouring texts as one.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let blocks = blocks.into_iter().map(|block| match block {
        Block::Heading(spans) => Block::Heading(joined_spans(spans)),
        Block::Paragraph(spans) => Block::Paragraph(joined_spans(spans)),
        Block::List(ordered, items) => Block::List(ordered, items.into_iter().map(joined).collect()),
        Block::Quote(blocks) => Block::Quote(joined(blocks)),
        code => code,
    });
    blocks.collect()
}

fn joined_spans(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match (out.last_mut(), span) {
            (Some(Span::Text(before)), Span::Text(text)) => before.push_str(&text),
            (_, Span::Strong(spans)) => out.push(Span::Strong(joined_spans(spans))),
            (_, Span::Emphasis(spans)) => out.push(Span::Emphasis(joined_spans(spans))),
            (_, Span::Link(url, spans)) => out.push(Span::Link(url, joined_spans(spans))),
            (_, span) => out.push(span),
        }
    }
    out
}
