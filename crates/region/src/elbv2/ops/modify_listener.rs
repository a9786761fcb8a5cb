//! ModifyListener — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html>
//!
//! Supported: port, default action. HTTPS ends with CertificateNotFound: no certificate exists here.

use model::Caller;
use model::elbv2::{ModifyListenerInput, ModifyListenerOutput, ProtocolEnum};

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::{action, listener};
use crate::region::Region;

pub(crate) fn modify_listener(
    region: &mut Region,
    _caller: Caller,
    input: ModifyListenerInput,
) -> Result<ModifyListenerOutput, Elbv2Error> {
    let id = region.listener_named(&input.listener_arn.unwrap_or_default())?;
    let row = region.elbv2.listeners.get(&id).ok_or(Elbv2Error::NotFound(Resource::Listener))?;
    let load_balancer = row.load_balancer;
    let protocol = input.protocol.unwrap_or(ProtocolEnum::Http);
    if protocol == ProtocolEnum::Https && input.certificates.is_empty() {
        // No listener here has one from before. The sentence is as moto has it
        // (https://github.com/getmoto/moto/blob/master/moto/elbv2/models.py).
        let sentence =
            "You must provide a list containing exactly one certificate if the listener protocol is HTTPS.";
        return Err(Elbv2Error::InvalidConfiguration(sentence.to_owned()));
    }
    listener::check_protocol(protocol, &input.certificates, input.ssl_policy.as_deref())?;
    let port = input.port.and_then(|port| u16::try_from(port).ok()).unwrap_or(row.port);
    if region.listeners_of(load_balancer).iter().any(|other| other.port == port && other.id != id) {
        return Err(Elbv2Error::DuplicateListener(region.load_balancer_arn(load_balancer)));
    }
    let action = match input.default_actions.as_slice() {
        [] => None,
        actions => Some(action::check(region, load_balancer, actions)?),
    };
    if let Some(listener) = region.elbv2.listeners.get_mut(&id) {
        listener.port = port;
        if let Some(action) = action {
            listener.default_rule.action = action;
        }
    }
    listener::note_users(region);
    let changed = region.elbv2.listeners.get(&id).map(|listener| listener.to_shape(region));
    Ok(ModifyListenerOutput { listeners: changed.into_iter().collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;

    #[test]
    fn a_listener_can_move_to_another_port() {
        let mut world = World::new();
        let listener_arn = Some(world.listener.clone());
        world.call(ModifyListenerInput { listener_arn, port: Some(8080), ..Default::default() });
        let group = world.balancer_group.clone();
        world.allow(&group, 8080);
        assert!(world.visit().0.is_err());
        let url = format!("http://{}:8080/", world.dns_name);
        assert_eq!(world.visit_url(&url).0, Ok(503));
    }

    #[test]
    fn a_listener_cannot_move_to_https_without_a_certificate() {
        let mut world = World::new();
        let listener_arn = Some(world.listener.clone());
        let https =
            ModifyListenerInput { listener_arn, protocol: Some(ProtocolEnum::Https), ..Default::default() };
        let refusal = world.try_call(https).expect_err("there is none");
        assert_eq!(
            refusal.to_string(),
            "InvalidConfigurationRequest: You must provide a list containing exactly one certificate if the listener \
             protocol is HTTPS."
        );
    }
}
