//! GetParameters — <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html>
//!
//! Supported: the public names that GetParameter knows, up to ten at a time; the others are listed as invalid.
//! Refused: more than ten. Simplified: as GetParameter.

use model::ssm::{GetParametersInput, GetParametersOutput};

use crate::region::Region;
use crate::ssm::{SsmError, public_parameter};

pub(crate) fn get_parameters(
    region: &Region,
    input: GetParametersInput,
) -> Result<GetParametersOutput, SsmError> {
    let mut output = GetParametersOutput::default();
    for name in input.names {
        match public_parameter(region, &name) {
            Some(parameter) => output.parameters.push(parameter),
            None => output.invalid_parameters.push(name),
        }
    }
    Ok(output)
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::ssm::GetParametersInput;

    use crate::{Region, Scenario};

    #[test]
    fn names_that_exist_and_names_that_do_not_are_told_apart() {
        let region = Region::new(Seed::new(1), &Scenario::named("empty").expect("it is embedded"));
        let name = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2";
        let ask = |names: Vec<String>| region.ask(GetParametersInput { names, with_decryption: Some(true) });
        let answer = ask(vec![name.to_owned(), "/mine".to_owned()]).expect("both are names");
        assert_eq!(answer.parameters.len(), 1);
        assert_eq!(answer.invalid_parameters, ["/mine"]);
        let many = ask(vec![name.to_owned(); 11]).expect_err("ten are the most");
        assert_eq!(many.code, "ValidationException");
    }
}
