//! Which of the filters that AWS documents a handler of EC2 knows.
//!
//! AWS's are in `crates/model/spec/filters.txt`; a handler's are the list that it gives to `check_filters`.

use crate::codegen::SPEC;
use crate::sh;

/// AWS's filters, an operation a row.
pub struct Documented(Vec<(String, Vec<String>)>);

impl Documented {
    /// Those of an operation; `None` if it takes no filters.
    pub fn of(&self, operation: &str) -> Option<&[String]> {
        self.0.iter().find(|(name, _)| name == operation).map(|(_, filters)| filters.as_slice())
    }
}

/// Reads AWS's filters.
pub fn documented() -> Result<Documented, String> {
    Ok(parse(&sh::read(&sh::root().join(SPEC).join("filters.txt"))?))
}

fn parse(text: &str) -> Documented {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once(':'));
    Documented(
        rows.map(|(name, filters)| {
            (name.to_string(), filters.split_whitespace().map(ToString::to_string).collect())
        })
        .collect(),
    )
}

/// The documented filters that a handler refuses.
///
/// # Errors
/// The handler does not say which it knows.
pub fn refused<'a>(source: &str, documented: &'a [String]) -> Result<Vec<&'a str>, String> {
    let (known, tagged) = known(source).ok_or("no list of filters is checked")?;
    let knows =
        |filter: &str| known.contains(&filter) || tagged && (filter == "tag-key" || filter == "tag:KEY");
    Ok(documented.iter().map(String::as_str).filter(|filter| !knows(filter)).collect())
}

/// The list that a handler gives to `check_filters`, and whether its resources have tags.
fn known(source: &str) -> Option<(Vec<&str>, bool)> {
    let call = source.split_once("check_filters(&input.filter")?.1;
    let arguments = call.split_once(")?")?.0;
    let tagged = arguments.trim_end().ends_with("true");
    let list = match arguments.split_once("&[") {
        Some((_, list)) => list,
        None => source.split_once("const FILTERS: &[&str] = &[")?.1,
    };
    let list = list.split_once(']')?.0;
    Some((list.split('"').skip(1).step_by(2).collect(), tagged))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_is_not_in_the_list_is_refused() {
        let all = parse("# AWS's\nDescribeCats: colour name tag:KEY tag-key\n");
        let all = all.of("DescribeCats").expect("cats have filters");
        let source =
            "const FILTERS: &[&str] = &[\n    \"name\",\n];\ncheck_filters(&input.filters, FILTERS, true)?;";
        assert_eq!(refused(source, all), Ok(vec!["colour"]));
        let source = "check_filters(&input.filters, &[\"colour\"], false)?;";
        assert_eq!(refused(source, all), Ok(vec!["name", "tag:KEY", "tag-key"]));
        assert!(refused("nothing", all).is_err());
    }
}
