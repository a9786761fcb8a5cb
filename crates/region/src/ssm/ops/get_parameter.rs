//! GetParameter — <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html>
//!
//! Supported: the public names `/aws/service/ami-amazon-linux-latest/…` of the images that the region has;
//! `WithDecryption` changes nothing, since these are no secrets. Refused: a name with a version or a label is a name that
//! nothing has. Simplified: nobody's own parameters exist.

use model::ssm::{GetParameterInput, GetParameterOutput};

use crate::region::Region;
use crate::ssm::{SsmError, public_parameter};

pub(crate) fn get_parameter(
    region: &Region,
    input: GetParameterInput,
) -> Result<GetParameterOutput, SsmError> {
    let found = public_parameter(region, input.name.as_deref().unwrap_or_default());
    let parameter = found.ok_or(SsmError::ParameterNotFound)?;
    Ok(GetParameterOutput { parameter: Some(parameter) })
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::ssm::GetParameterInput;

    use crate::{Region, Scenario};

    fn value(name: &str) -> Result<Option<String>, String> {
        let region = Region::new(Seed::new(1), &Scenario::named("empty").expect("it is embedded"));
        let name = (!name.is_empty()).then(|| name.to_owned());
        let answer = region.ask(GetParameterInput { name, ..Default::default() });
        answer
            .map(|output| output.parameter.and_then(|parameter| parameter.value))
            .map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn the_public_name_of_an_ami_leads_to_it() {
        let id = value("/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2");
        assert!(id.as_ref().is_ok_and(|id| id.as_deref().is_some_and(|id| id.starts_with("ami-"))), "{id:?}");
    }

    #[test]
    fn other_names_lead_nowhere_and_no_name_is_told() {
        assert_eq!(value("/mine"), Err("ParameterNotFound: ".to_owned()));
        assert_eq!(
            value(""),
            Err("ValidationException: 1 validation error detected: Value null at 'name' failed to satisfy \
                 constraint: Member must not be null"
                .to_owned())
        );
    }
}
