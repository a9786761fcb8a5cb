//! Answers in pages.
//!
//! A token is opaque to callers: here it is the position of the next item, base 16 behind a letter, so that a
//! token from elsewhere is refused rather than misread. Simplified: a page starts at a position, so rows that
//! come or go between two calls may shift; AWS makes no promise about that either.

/// One page of `items`, and the token of the next. `None` for a token that was never handed out.
pub fn page<T>(items: Vec<T>, most: Option<i64>, token: Option<&str>) -> Option<(Vec<T>, Option<String>)> {
    let start = match token {
        None => 0,
        Some(token) => position(token).filter(|start| *start <= items.len())?,
    };
    let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
    let total = items.len();
    let page: Vec<T> = items.into_iter().skip(start).take(most).collect();
    let end = start + page.len();
    let next = (end < total).then(|| format!("p{end:x}"));
    Some((page, next))
}

fn position(token: &str) -> Option<usize> {
    usize::from_str_radix(token.strip_prefix('p')?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another_without_gap_or_overlap() {
        let items: Vec<u32> = (0..7).collect();
        let mut seen = Vec::new();
        let mut token = None;
        loop {
            let (page, next) = page(items.clone(), Some(3), token.as_deref()).expect("our own token");
            seen.extend(page);
            token = next;
            if token.is_none() {
                break;
            }
        }
        assert_eq!(seen, items);
        assert_eq!(page(items, None, Some("made-up")), None);
    }
}
