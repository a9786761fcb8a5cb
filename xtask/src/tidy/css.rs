//! Rules about style sheets: tokens hold the raw values, layers hold the order, classes hold the names.

use super::scan::{CssPiece, css_pieces};
use super::{Finding, Tree, lines_where};

/// The only file with raw values.
const TOKENS: &str = "style/tokens.css";

fn is_sheet(path: &str) -> bool {
    path.starts_with("style/") && path.ends_with(".css")
}

/// Trunk copies only what `index.html` links; the layer order comes first.
pub fn every_sheet_is_linked(tree: &Tree) -> Vec<Finding> {
    let Some(page) = tree.text("index.html") else {
        return Vec::new();
    };
    let linked: Vec<(usize, &str)> = page
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("rel=\"css\""))
        .filter_map(|(index, line)| Some((index + 1, crate::page::attribute(line, "href")?)))
        .collect();
    let whole = |path: &str, why: String| Finding { path: path.to_string(), line: 0, why };
    let mut findings: Vec<Finding> = tree
        .files(is_sheet)
        .filter(|(path, _)| !linked.iter().any(|(_, href)| href == path))
        .map(|(path, _)| {
            whole(path, "index.html does not link this style sheet, so nobody sees it".to_string())
        })
        .collect();
    for (line, href) in &linked {
        if tree.text(href).is_none() {
            let why = format!("there is no {href}");
            findings.push(Finding { path: "index.html".to_string(), line: *line, why });
        }
    }
    if linked.first().is_some_and(|(_, href)| *href != "style/layers.css") {
        findings.push(whole(
            "index.html",
            "style/layers.css must be the first sheet: it sets the order".to_string(),
        ));
    }
    findings
}

/// A finding for each piece of each sheet that the question answers with a reason.
fn pieces_where(tree: &Tree, wrong: impl Fn(&str, &CssPiece) -> Option<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.files(is_sheet) {
        for piece in css_pieces(text) {
            let line = match &piece {
                CssPiece::Prelude(line, _) | CssPiece::Declaration(line, _, _) => *line,
            };
            if let Some(why) = wrong(path, &piece) {
                findings.push(Finding { path: path.to_string(), line, why });
            }
        }
    }
    findings
}

/// Colours live in the tokens, where light and dark can be compared.
pub fn raw_colours_only_in_tokens(tree: &Tree) -> Vec<Finding> {
    pieces_where(tree, |path, piece| match piece {
        CssPiece::Declaration(_, name, value) if path != TOKENS && raw_colour(value) => {
            Some(format!("{name} has a raw colour: give it a token in {TOKENS}"))
        }
        _ => None,
    })
}

fn raw_colour(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    const FUNCTIONS: &[&str] =
        &["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
    let function = FUNCTIONS.iter().any(|function| {
        value.match_indices(function).any(|(at, _)| {
            !value
                .get(..at)
                .and_then(|text| text.chars().next_back())
                .is_some_and(|c| c.is_alphanumeric() || c == '-')
        })
    });
    let hex = value.split('#').skip(1).any(|rest| {
        let digits = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect::<String>();
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
    });
    function || hex
}

/// Layers decide; a shout in one place needs a louder one in the next.
pub fn no_important(tree: &Tree) -> Vec<Finding> {
    let why = "no !important: put the rule into the right layer";
    let wrong = |line: &str| line.contains("!important") || line.contains("! important");
    let sheets = tree.files(is_sheet);
    sheets
        .flat_map(|(path, text)| lines_where(path, &super::scan::css_without_comments(text), why, wrong))
        .collect()
}

/// An id as a selector beats every class, and ids belong to labels.
pub fn no_id_selectors(tree: &Tree) -> Vec<Finding> {
    pieces_where(tree, |_, piece| match piece {
        CssPiece::Prelude(_, selector)
            if !selector.starts_with('@') && without_brackets(selector).contains('#') =>
        {
            Some(format!("`{selector}` selects by id: use a class"))
        }
        _ => None,
    })
}

fn without_brackets(selector: &str) -> String {
    let mut depth = 0_u32;
    selector
        .chars()
        .filter(|character| {
            match character {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// What lies above what is decided in one place.
pub fn layers_from_tokens_on_the_z_axis(tree: &Tree) -> Vec<Finding> {
    pieces_where(tree, |path, piece| match piece {
        CssPiece::Declaration(_, name, value)
            if path != TOKENS && name == "z-index" && !value.starts_with("var(--") && value != "auto" =>
        {
            Some(format!("z-index: {value} is a raw value: use a token of {TOKENS}"))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
        rule(&Tree::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn raw_colours_are_named_outside_the_tokens() {
        let css = ".a {\n  color: #fff;\n  background: color-mix(in oklab, var(--a) 5%, var(--b));\n  border: 1px solid rgb(0 0 0 / 5%);\n  fill: url(#abc-def);\n}\n/* #fff */\n";
        assert_eq!(lines(raw_colours_only_in_tokens, "style/ui/a.css", css), [2, 4]);
        assert!(lines(raw_colours_only_in_tokens, TOKENS, css).is_empty());
    }

    #[test]
    fn shouting_ids_and_raw_heights_are_named() {
        let css = "#top, .a { z-index: 9999; }\n.b[href^=\"#\"] { z-index: var(--z-modal); color: var(--c) !important; }\n";
        assert_eq!(lines(no_id_selectors, "style/a.css", css), [1]);
        assert_eq!(lines(layers_from_tokens_on_the_z_axis, "style/a.css", css), [1]);
        assert_eq!(lines(no_important, "style/a.css", css), [2]);
    }

    #[test]
    fn a_sheet_nobody_links_and_a_link_to_no_sheet_are_named() {
        let page = "<link data-trunk rel=\"css\" href=\"style/layers.css\">\n<link data-trunk rel=\"css\" href=\"style/gone.css\">\n";
        let tree = Tree::of(&[("index.html", page), ("style/layers.css", ""), ("style/ui/a.css", "")]);
        let found: Vec<(String, usize)> =
            every_sheet_is_linked(&tree).into_iter().map(|f| (f.path, f.line)).collect();
        assert_eq!(found, [("style/ui/a.css".to_string(), 0), ("index.html".to_string(), 2)]);
    }
}
