//! GetPasswordData — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetPasswordData.html>
//!
//! Supported: what a Linux instance answers, and a Windows instance that was launched without a key pair: no password.
//! Simplified: the password of a Windows instance with a key pair never comes.

use model::ec2::{GetPasswordDataInput, GetPasswordDataOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::region::Region;

pub(crate) fn get_password_data(
    region: &Region,
    input: GetPasswordDataInput,
) -> Result<GetPasswordDataOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    Ok(GetPasswordDataOutput {
        instance_id: Some(instance.id.to_string()),
        timestamp: Some(region.now()),
        password_data: Some(String::new()),
    })
}

#[cfg(test)]
mod tests {
    use model::ec2::GetPasswordDataInput;

    use crate::ec2::instance::testing::World;

    #[test]
    fn a_linux_instance_has_no_password() {
        let mut world = World::new();
        let id = world.running();
        let answer = world.ask(GetPasswordDataInput { instance_id: Some(id), ..Default::default() });
        assert_eq!(answer.password_data.as_deref(), Some(""));
        let input = GetPasswordDataInput { instance_id: Some("i-1234abcd".to_owned()), ..Default::default() };
        assert!(world.refusal(input).starts_with("InvalidInstanceID.NotFound"));
    }
}
