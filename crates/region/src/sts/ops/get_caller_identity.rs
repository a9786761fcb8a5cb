//! GetCallerIdentity — <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
//!
//! Supported: everything. Refused: nothing, since it takes nothing. Simplified: whoever asks is the user `learner`.

use model::ApiError;
use model::sts::{GetCallerIdentityInput, GetCallerIdentityOutput};

use crate::region::Region;
use crate::sts::user_id;

pub(crate) fn get_caller_identity(
    region: &Region,
    _input: GetCallerIdentityInput,
) -> Result<GetCallerIdentityOutput, ApiError> {
    let account = region.account();
    Ok(GetCallerIdentityOutput {
        user_id: Some(user_id(account)),
        account: Some(account.to_owned()),
        arn: Some(format!("arn:aws:iam::{account}:user/learner")),
    })
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::sts::GetCallerIdentityInput;

    use crate::{Region, Scenario};

    #[test]
    fn the_same_user_asks_in_every_world_of_the_account() {
        let scenario = Scenario::named("empty").expect("it is embedded");
        let identity = |seed| {
            let region = Region::new(Seed::new(seed), &scenario);
            region.ask(GetCallerIdentityInput::default()).expect("it takes nothing")
        };
        let one = identity(1);
        assert_eq!(one, identity(2));
        assert_eq!(one.account.as_deref(), Some("123456789012"));
        assert_eq!(one.arn.as_deref(), Some("arn:aws:iam::123456789012:user/learner"));
        let id = one.user_id.unwrap_or_default();
        assert!(id.starts_with("AIDA") && id.len() == 21, "{id}");
    }
}
