//! GetParametersByPath — <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html>
//!
//! Supported: the public parameters below a path, one level or all, in pages; `WithDecryption` changes nothing, since these
//! are no secrets. Refused by name: filters. Simplified: as GetParameter; AWS has public parameters of other services too.

use model::pagination;
use model::ssm::{GetParametersByPathInput, GetParametersByPathOutput, Parameter};

use crate::region::Region;
use crate::ssm::{SsmError, public_parameters};

/// How many parameters a page has at most, and unless the caller says otherwise.
const PAGE: i64 = 10;

pub(crate) fn get_parameters_by_path(
    region: &Region,
    input: GetParametersByPathInput,
) -> Result<GetParametersByPathOutput, SsmError> {
    let path = input.path.unwrap_or_default();
    let prefix = path.strip_prefix('/').ok_or(SsmError::InvalidName)?.trim_end_matches('/');
    let recursive = input.recursive.unwrap_or(false);
    let below = |parameter: &Parameter| {
        let name = parameter.name.as_deref().unwrap_or_default().trim_start_matches('/');
        let rest = if prefix.is_empty() {
            Some(name)
        } else {
            name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/'))
        };
        rest.is_some_and(|rest| recursive || !rest.contains('/'))
    };
    let found = public_parameters(region).into_iter().filter(below).collect();
    let most = input.max_results.unwrap_or(PAGE);
    let (parameters, next_token) =
        pagination::page(found, Some(most), input.next_token.as_deref()).ok_or(SsmError::InvalidNextToken)?;
    Ok(GetParametersByPathOutput { parameters, next_token })
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::ssm::GetParametersByPathInput;

    use crate::{Region, Scenario};

    const LINUX: &str = "/aws/service/ami-amazon-linux-latest";

    fn names(path: &str, recursive: bool) -> Result<Vec<String>, String> {
        let region = Region::new(Seed::new(1), &Scenario::named("empty").expect("it is embedded"));
        let input = GetParametersByPathInput {
            path: Some(path.to_owned()),
            recursive: Some(recursive),
            ..Default::default()
        };
        let answer = region.ask(input).map_err(|refusal| refusal.code.to_owned())?;
        Ok(answer.parameters.into_iter().filter_map(|parameter| parameter.name).collect())
    }

    #[test]
    fn the_names_of_amazon_s_images_are_below_one_path() {
        let wanted =
            ["al2023-ami-kernel-6.1-x86_64", "al2023-ami-kernel-default-x86_64", "amzn2-ami-hvm-x86_64-gp2"];
        let wanted: Vec<String> = wanted.iter().map(|name| format!("{LINUX}/{name}")).collect();
        assert_eq!(names(LINUX, false), Ok(wanted.clone()));
        assert_eq!(names(&format!("{LINUX}/"), false), Ok(wanted.clone()));
        assert_eq!(names("/aws/service", false), Ok(Vec::new()), "they are a level deeper");
        assert_eq!(names("/aws/service", true), Ok(wanted.clone()));
        assert_eq!(names("/aws/serv", true), Ok(Vec::new()), "half a name is no path");
        assert_eq!(names("/", true), Ok(wanted));
        assert_eq!(names("aws", true), Err("ValidationException".to_owned()));
    }

    #[test]
    fn pages_follow_one_another() {
        let region = Region::new(Seed::new(1), &Scenario::named("empty").expect("it is embedded"));
        let ask = |next_token: Option<String>| {
            region.ask(GetParametersByPathInput {
                path: Some(LINUX.to_owned()),
                max_results: Some(2),
                next_token,
                ..Default::default()
            })
        };
        let first = ask(None).expect("a page");
        assert_eq!(first.parameters.len(), 2);
        let second = ask(first.next_token).expect("another");
        assert_eq!((second.parameters.len(), second.next_token), (1, None));
        assert_eq!(ask(Some("x".to_owned())).expect_err("no page has it").code, "InvalidNextToken");
    }
}
