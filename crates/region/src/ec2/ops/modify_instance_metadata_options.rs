//! ModifyInstanceMetadataOptions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html>
//!
//! Supported: every option, while the instance runs or is stopped. What is not said stays. Simplified: the options
//! hold at once; the answer says `pending`, as AWS's does. How many hops a token may travel, and `HttpProtocolIpv6`,
//! are remembered and never tried.

use model::Caller;
use model::ec2::*;

use super::run_instances::check_hop_limit;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::shape;
use crate::region::Region;

pub(crate) fn modify_instance_metadata_options(
    region: &mut Region,
    _caller: Caller,
    input: ModifyInstanceMetadataOptionsInput,
) -> Result<ModifyInstanceMetadataOptionsOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    let id = instance.id;
    if instance.state.is_ending() {
        return Err(Ec2Error::CannotModify(id));
    }
    let hop_limit = input.http_put_response_hop_limit.map(check_hop_limit).transpose()?;
    if input
        == (ModifyInstanceMetadataOptionsInput {
            instance_id: input.instance_id.clone(),
            dry_run: input.dry_run,
            ..Default::default()
        })
    {
        return Err(Ec2Error::InvalidParameterCombination("No attributes specified."));
    }
    unless_dry_run(input.dry_run)?;
    let row = region.ec2.instances.get_mut(&id).ok_or_else(|| Ec2Error::InstanceNotFound(vec![id]))?;
    if let Some(tokens) = input.http_tokens {
        row.metadata_tokens_required = tokens == HttpTokensState::Required;
    }
    if let Some(endpoint) = input.http_endpoint {
        row.metadata_endpoint = endpoint == InstanceMetadataEndpointState::Enabled;
    }
    if let Some(ipv6) = input.http_protocol_ipv6 {
        row.metadata_ipv6 = ipv6 == InstanceMetadataProtocolState::Enabled;
    }
    if let Some(tags) = input.instance_metadata_tags {
        row.metadata_tags = tags == InstanceMetadataTagsState::Enabled;
    }
    if let Some(limit) = hop_limit {
        row.metadata_hop_limit = limit;
    }
    let options = InstanceMetadataOptionsResponse {
        state: Some(InstanceMetadataOptionsState::Pending),
        ..shape::metadata_options(row)
    };
    Ok(ModifyInstanceMetadataOptionsOutput {
        instance_id: Some(id.to_string()),
        instance_metadata_options: Some(options),
    })
}

#[cfg(test)]
mod tests {
    use guest::http::Request;
    use guest::world::Network;
    use model::ec2::*;

    use crate::dataplane::metadata::InstanceNetwork;
    use crate::ec2::instance::testing::World;

    fn status(world: &World, id: &str, path: &str) -> u16 {
        let request = Request::get(&format!("http://169.254.169.254{path}")).expect("an address");
        let instance = world.row(id).id;
        InstanceNetwork { region: &world.region, instance }.metadata(&request).status
    }

    #[test]
    fn the_metadata_service_answers_as_it_is_told() {
        let mut world = World::new();
        let id = world.running();
        let options =
            ModifyInstanceMetadataOptionsInput { instance_id: Some(id.clone()), ..Default::default() };
        assert_eq!(status(&world, &id, "/latest/meta-data/instance-id"), 200);
        assert_eq!(status(&world, &id, "/latest/meta-data/tags/instance"), 404);
        let tags = ModifyInstanceMetadataOptionsInput {
            instance_metadata_tags: Some(InstanceMetadataTagsState::Enabled),
            ..options.clone()
        };
        world.call(tags).expect("tags can be told");
        assert_eq!(status(&world, &id, "/latest/meta-data/tags/instance"), 200);
        let tokens = ModifyInstanceMetadataOptionsInput {
            http_tokens: Some(HttpTokensState::Required),
            http_put_response_hop_limit: Some(2),
            ..options.clone()
        };
        let answer = world.call(tokens).expect("tokens can be demanded").instance_metadata_options;
        assert_eq!(answer.and_then(|options| options.state), Some(InstanceMetadataOptionsState::Pending));
        assert_eq!(status(&world, &id, "/latest/meta-data/instance-id"), 401);
        let shown = world.show(&id).metadata_options.expect("it is shown");
        assert_eq!(shown.state, Some(InstanceMetadataOptionsState::Applied));
        assert_eq!(shown.http_put_response_hop_limit, Some(2));
        let off = ModifyInstanceMetadataOptionsInput {
            http_endpoint: Some(InstanceMetadataEndpointState::Disabled),
            ..options.clone()
        };
        world.call(off).expect("it can be turned off");
        assert_eq!(status(&world, &id, "/latest/meta-data/instance-id"), 403);
        assert!(world.refusal(options.clone()).starts_with("InvalidParameterCombination"));
        let far = ModifyInstanceMetadataOptionsInput { http_put_response_hop_limit: Some(65), ..options };
        assert!(world.refusal(far).starts_with("InvalidParameterValue"));
    }
}
