//! The prose as elements. Nothing in it is HTML: blocks and spans are built one by one.

use leptos::prelude::*;
use lessons::text::{Block, Span};

use crate::{
    frame::Place,
    t,
    ui::{CodeBlock, Glyph, Icon},
};

/// Blocks, one under the other.
pub(super) fn blocks(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <h2 class="lesson__heading">{spans(words)}</h2> }.into_any(),
        Block::Paragraph(words) => view! { <p>{spans(words)}</p> }.into_any(),
        Block::Code(_, code) => view! { <CodeBlock code=code.clone() label=t!(lesson.code) /> }.into_any(),
        Block::List(ordered, items) => {
            let items = items.iter().map(|item| view! { <li>{list_item(item)}</li> }).collect_view();
            if *ordered {
                view! { <ol class="lesson__list">{items}</ol> }.into_any()
            } else {
                view! { <ul class="lesson__list">{items}</ul> }.into_any()
            }
        }
        Block::Quote(inner) => view! { <blockquote class="note">{blocks(inner)}</blockquote> }.into_any(),
    }
}

/// A list's item that is one paragraph needs no paragraph of its own.
fn list_item(item: &[Block]) -> AnyView {
    match item {
        [Block::Paragraph(words)] => spans(words),
        item => blocks(item),
    }
}

/// The words of a short text: all its paragraphs in one line.
pub(super) fn line(blocks: &[Block]) -> AnyView {
    let paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(words) | Block::Heading(words) => Some(spans(words)),
        _ => None,
    });
    paragraphs.collect_view().into_any()
}

/// Runs of text.
pub(super) fn spans(words: &[Span]) -> AnyView {
    words.iter().map(span).collect_view().into_any()
}

fn span(span: &Span) -> AnyView {
    match span {
        Span::Text(text) => text.clone().into_any(),
        Span::Strong(inner) => view! { <b>{spans(inner)}</b> }.into_any(),
        Span::Emphasis(inner) => view! { <em>{spans(inner)}</em> }.into_any(),
        Span::Code(code) => view! { <code class="inline-code">{code.clone()}</code> }.into_any(),
        Span::Break => view! { <br /> }.into_any(),
        Span::Link(href, words) if href.starts_with('#') => {
            let words = spans(words);
            view! { <ConsoleLink href=href.clone()>{words}</ConsoleLink> }.into_any()
        }
        Span::Link(href, words) => view! {
            <a href=href.clone() target="_blank" rel="noopener noreferrer">
                {spans(words)}
                <Icon glyph=Glyph::External />
                <span class="visually-hidden">{t!(lesson.new_tab)}</span>
            </a>
        }
        .into_any(),
    }
}

/// A link to a place of the console; on a narrow page it brings the console to the front, even if it shows that place
/// already.
#[component]
pub(super) fn ConsoleLink(
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let place = use_context::<RwSignal<Place>>();
    let follow = move |_| {
        if let Some(place) = place {
            place.set(Place::Console);
        }
    };
    view! {
        <a href=move || href.get() on:click=follow>
            {children()}
        </a>
    }
}

/// The same words without any form, for labels.
pub(super) fn plain(words: &[Span]) -> String {
    words
        .iter()
        .map(|span| match span {
            Span::Text(text) | Span::Code(text) => text.clone(),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Link(_, inner) => plain(inner),
            Span::Break => " ".to_owned(),
        })
        .collect()
}
