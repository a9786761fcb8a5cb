//! Filters as the Describe operations share them: names with several values, `*` and `?` in values.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>.

/// Whether `text` fits `pattern`, in which `*` stands for any run of characters, `?` for any one, and `\`
/// takes the next character literally. Case matters. Takes time proportional to the product of both lengths.
pub fn fits(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        let literal = pattern.get(p) == Some(&'\\') && p + 1 < pattern.len();
        let wanted = if literal { pattern.get(p + 1) } else { pattern.get(p) };
        if !literal && wanted == Some(&'*') {
            star = Some((p, t));
            p += 1;
        } else if wanted.is_some_and(|c| *c == text[t] || (!literal && *c == '?')) {
            p += if literal { 2 } else { 1 };
            t += 1;
        } else if let Some((at, taken)) = star {
            p = at + 1;
            t = taken + 1;
            star = Some((at, taken + 1));
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

/// Whether any of `values` is a pattern that `text` fits.
pub fn any_fits(values: &[String], text: &str) -> bool {
    values.iter().any(|pattern| fits(pattern, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_value_may_contain_wildcards() {
        for (pattern, text) in [
            ("run*", "running"),
            ("*", ""),
            ("t?.micro", "t2.micro"),
            ("a*b*c", "a-x-b-b-c"),
            (r"\*x", "*x"),
            ("é?", "éà"),
        ] {
            assert!(fits(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in
            [("run", "running"), ("?", ""), (r"\*x", "yx"), ("Run*", "running"), ("a*b", "ac")]
        {
            assert!(!fits(pattern, text), "{pattern} {text}");
        }
    }
}
