//! Icons: 16 px line drawings that take the colour of their text. They are decoration; the words beside them carry the meaning.

use leptos::prelude::*;

/// The drawings there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// An arrow to the right: go on.
    Arrow,
    /// A load balancer.
    Balancer,
    /// A challenge or a fault.
    Bolt,
    /// The lesson.
    Book,
    /// A branch of time.
    Branch,
    /// A hint.
    Bulb,
    /// Figures over time.
    Chart,
    /// A tick.
    Check,
    /// Time.
    Clock,
    /// Copy.
    Copy,
    /// A database.
    Database,
    /// A volume or snapshot.
    Disk,
    /// Opens downwards; sorted descending.
    Down,
    /// A failure.
    Error,
    /// Make larger.
    Expand,
    /// Leads out of this page.
    External,
    /// Settings.
    Gear,
    /// Language or the internet.
    Globe,
    /// An image.
    Image,
    /// A remark.
    Info,
    /// A key pair.
    Key,
    /// Back.
    Left,
    /// A list; the console.
    List,
    /// Closed.
    Lock,
    /// An instance.
    Machine,
    /// The picture of the region.
    Picture,
    /// A certificate.
    Medal,
    /// More actions.
    More,
    /// Go to the next event.
    Next,
    /// A success.
    Done,
    /// Pause.
    Pause,
    /// Go on.
    Play,
    /// Add.
    Plus,
    /// Redo.
    Redo,
    /// Reload, start over.
    Reload,
    /// Opens to the right.
    Right,
    /// Search or filter.
    Search,
    /// Share.
    Share,
    /// A security group.
    Shield,
    /// Can be sorted.
    Sort,
    /// A terminal.
    Terminal,
    /// Light and dark.
    Theme,
    /// Undo.
    Undo,
    /// Sorted ascending.
    Up,
    /// Look here.
    Warn,
    /// The browser.
    Window,
    /// Close, dismiss, remove.
    Cross,
    /// The learner.
    Person,
}

/// One drawing: thin lines, thick lines and filled shapes, as SVG path data in a box of 16 by 16.
struct Drawing {
    thin: &'static str,
    thick: &'static str,
    filled: &'static str,
}

impl Glyph {
    fn drawing(self) -> Drawing {
        let (thin, thick, filled) = match self {
            Glyph::Arrow => ("M3 8h9.5M9 4.5 12.5 8 9 11.5", "", ""),
            Glyph::Balancer => (
                "M1.9 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM11.1 3.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM11.1 12.4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM5 8h2.4l3.8-3.5M7.4 8l3.8 3.5",
                "",
                "",
            ),
            Glyph::Bolt => ("M9.2 1.8 3.8 9h4l-1 5.2L12.2 7h-4z", "", ""),
            Glyph::Book => (
                "M8 4.2C6.6 3.3 4.8 3 2.5 3v9.5c2.3 0 4.1.2 5.5 1.2 1.4-1 3.2-1.2 5.5-1.2V3c-2.3 0-4.1.3-5.5 1.2zM8 4.2v9.3",
                "",
                "",
            ),
            Glyph::Branch => (
                "M2.5 3.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM2.5 12.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM10.5 6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM4 5v6M12 7.5c0 2.5-8 1.5-8 3.5",
                "",
                "",
            ),
            Glyph::Bulb => ("M6.2 12.4h3.6M6.8 14.2h2.4M5.9 10.2a4.2 4.2 0 1 1 4.2 0v.6H5.9z", "", ""),
            Glyph::Chart => ("M2.8 2.8v10.4h10.6M5.8 10.6V8.2M8.8 10.6V4.8M11.8 10.6V6.8", "", ""),
            Glyph::Check => ("m3 8.6 3.2 3.1L13 4.8", "", ""),
            Glyph::Clock => ("M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM8 4.6V8l2.3 1.6", "", ""),
            Glyph::Copy => (
                "M7 5.5h4.8a1.5 1.5 0 0 1 1.5 1.5v4.8a1.5 1.5 0 0 1 -1.5 1.5h-4.8a1.5 1.5 0 0 1 -1.5 -1.5v-4.8a1.5 1.5 0 0 1 1.5 -1.5zM10.5 2.8h-6A1.7 1.7 0 0 0 2.8 4.5v6",
                "",
                "",
            ),
            Glyph::Database => (
                "M3 3.9a5 1.9 0 1 0 10 0a5 1.9 0 1 0 -10 0zM3 3.9v8.2C3 13.1 5.2 14 8 14s5-.9 5-1.9V3.9M3 8c0 1 2.2 1.9 5 1.9S13 9 13 8",
                "",
                "",
            ),
            Glyph::Disk => (
                "M4.9 2.5h6.2a2.4 2.4 0 0 1 2.4 2.4v6.2a2.4 2.4 0 0 1 -2.4 2.4h-6.2a2.4 2.4 0 0 1 -2.4 -2.4v-6.2a2.4 2.4 0 0 1 2.4 -2.4zM5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM8 8h.01",
                "",
                "",
            ),
            Glyph::Down => ("m4 6 4 4 4-4", "", ""),
            Glyph::Error => ("M8 1.6 14.4 8 8 14.4 1.6 8zM8 5v3.4M8 10.8v.01", "", ""),
            Glyph::Expand => ("M9.5 2.5h4v4M13.3 2.7 9.5 6.5M6.5 13.5h-4v-4M2.7 13.3l3.8-3.8", "", ""),
            Glyph::External => ("M9.2 2.8h4v4M13 3 7.6 8.4M11 9.2v3.9H2.9V5H7", "", ""),
            Glyph::Gear => (
                "M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z",
                "",
                "",
            ),
            Glyph::Globe => (
                "M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM2.4 8h11.2M8 2.2c2.4 2.4 2.4 9.2 0 11.6-2.4-2.4-2.4-9.2 0-11.6z",
                "",
                "",
            ),
            Glyph::Image => (
                "M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM2.8 11l3.4-3.4 2.6 2.6 1.6-1.5 2.8 2.6M10.4 5.6h.01",
                "",
                "",
            ),
            Glyph::Info => ("M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0z", "M8 7.4v3.6M8 5v.01", ""),
            Glyph::Key => ("M2.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM7.6 8h6M11.4 8v2.6", "", ""),
            Glyph::Left => ("M10 4 6 8l4 4", "", ""),
            Glyph::List => ("M5.5 4h8M5.5 8h8M5.5 12h8", "M2.5 4h.01M2.5 8h.01M2.5 12h.01", ""),
            Glyph::Lock => (
                "M4.7 7h6.6a1.2 1.2 0 0 1 1.2 1.2v4.1a1.2 1.2 0 0 1 -1.2 1.2h-6.6a1.2 1.2 0 0 1 -1.2 -1.2v-4.1a1.2 1.2 0 0 1 1.2 -1.2zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
                "",
                "",
            ),
            Glyph::Machine => (
                "M3.5 2.8h9a1 1 0 0 1 1 1v2.4a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1v-2.4a1 1 0 0 1 1 -1zM3.5 8.8h9a1 1 0 0 1 1 1v2.4a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1v-2.4a1 1 0 0 1 1 -1z",
                "M5 5h.01M5 11h.01",
                "",
            ),
            Glyph::Picture => (
                "M6.5 2h3a1 1 0 0 1 1 1v1.6a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-1.6a1 1 0 0 1 1 -1zM2.8 10.4h3a1 1 0 0 1 1 1v1.6a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-1.6a1 1 0 0 1 1 -1zM10.2 10.4h3a1 1 0 0 1 1 1v1.6a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-1.6a1 1 0 0 1 1 -1zM8 5.6V8M4.3 10.4V8h7.4v2.4",
                "",
                "",
            ),
            Glyph::Medal => {
                ("M4 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM5.6 9.3l-1 4.9L8 12.4l3.4 1.8-1-4.9", "", "")
            }
            Glyph::More => ("", "M3.5 8h.01M8 8h.01M12.5 8h.01", ""),
            Glyph::Next => ("M3.5 3.5v9L10 8zM12.5 3.5v9", "", ""),
            Glyph::Done => {
                ("M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.4 8.2l1.8 1.8 3.4-3.7", "", "")
            }
            Glyph::Pause => ("", "M5.6 3.5v9M10.4 3.5v9", ""),
            Glyph::Play => ("M5 3v10l8-5z", "", ""),
            Glyph::Plus => ("M8 3v10M3 8h10", "", ""),
            Glyph::Redo => ("M10 2.8 13.2 6 10 9.2M13 6H7a3.8 3.8 0 0 0 0 7.6h2.5", "", ""),
            Glyph::Reload => ("M13 8.3a5 5 0 1 1-1.5-3.9M13 2.2v2.9h-2.9", "", ""),
            Glyph::Right => ("m6 4 4 4-4 4", "", ""),
            Glyph::Search => ("M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM10.2 10.2l3.3 3.3", "", ""),
            Glyph::Share => ("M8 10V2.5M5 5.2l3-2.9 3 2.9M3 9v4.3h10V9", "", ""),
            Glyph::Shield => ("M8 1.9 13 3.8v4c0 3-2 5-5 6.3-3-1.3-5-3.3-5-6.3v-4z", "", ""),
            Glyph::Sort => ("m5.2 6 2.8-3 2.8 3M5.2 10l2.8 3 2.8-3", "", ""),
            Glyph::Terminal => ("m3 4.5 3.5 3.5L3 11.5M8 12h5", "", ""),
            Glyph::Theme => {
                ("M2.4 8a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z", "", "M8 2.4a5.6 5.6 0 0 1 0 11.2z")
            }
            Glyph::Undo => ("M6 2.8 2.8 6 6 9.2M3 6h6a3.8 3.8 0 0 1 0 7.6H6.5", "", ""),
            Glyph::Up => ("m4 10 4-4 4 4", "", ""),
            Glyph::Warn => ("M8 2.3 14.3 13.3H1.7zM8 6.5v3.2M8 11.4v.01", "", ""),
            Glyph::Window => (
                "M3.5 3h9a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM2 6.2h12M4.2 4.6h.01",
                "",
                "",
            ),
            Glyph::Cross => ("m4 4 8 8M12 4l-8 8", "", ""),
            Glyph::Person => (
                "M5.4 5.2a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM3 13.6c.6-2.9 2.5-4.3 5-4.3s4.4 1.4 5 4.3",
                "",
                "",
            ),
        };
        Drawing { thin, thick, filled }
    }
}

/// A drawing. Hidden from screen readers: name the thing in words beside it.
#[component]
pub fn Icon(
    /// Which drawing.
    glyph: Glyph,
) -> impl IntoView {
    let Drawing { thin, thick, filled } = glyph.drawing();
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=thin></path>
            {(!thick.is_empty()).then(|| view! { <path class="icon__thick" d=thick></path> })}
            {(!filled.is_empty()).then(|| view! { <path class="icon__filled" d=filled></path> })}
        </svg>
    }
}
