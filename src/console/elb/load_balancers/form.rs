//! The values of the wizard for an Application Load Balancer, and the one place where they become AWS's input.

use std::collections::BTreeMap;

use model::elbv2::{CreateLoadBalancerInput, IpAddressType, LoadBalancerSchemeEnum, LoadBalancerTypeEnum};

use crate::{
    console::{
        elb::is_name,
        forms::{FieldErrors, whole_number},
    },
    t,
};

/// New, or one that exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum From {
    /// A new one is made.
    #[default]
    New,
    /// One that exists is taken.
    Existing,
}

/// The security group to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NewGroup {
    pub(super) name: String,
    pub(super) description: String,
    /// The TCP port that everybody may come in on.
    pub(super) port: String,
}

/// The wizard's values; those of a new target group are a form of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LoadBalancerForm {
    pub(super) name: String,
    pub(super) scheme: LoadBalancerSchemeEnum,
    /// The ports of the listeners; all speak HTTP.
    pub(super) ports: Vec<String>,
    pub(super) vpc: String,
    /// The chosen zones, and the subnet in each.
    pub(super) subnets: BTreeMap<String, String>,
    pub(super) groups_from: From,
    pub(super) groups: Vec<String>,
    pub(super) new_group: NewGroup,
    pub(super) target_from: From,
    /// The ARN of a target group that exists.
    pub(super) target_group: String,
    /// Instances to register.
    pub(super) targets: Vec<String>,
}

impl LoadBalancerForm {
    /// The form as it opens.
    pub(super) fn new(vpc: String, group_name: String) -> Self {
        Self {
            name: String::new(),
            scheme: LoadBalancerSchemeEnum::InternetFacing,
            ports: vec!["80".to_owned()],
            vpc,
            subnets: BTreeMap::new(),
            groups_from: From::New,
            groups: Vec::new(),
            new_group: NewGroup {
                description: t!(load_balancers.group_description).to_owned(),
                name: group_name,
                port: "80".to_owned(),
            },
            target_from: From::New,
            target_group: String::new(),
            targets: Vec::new(),
        }
    }

    /// What is wrong, by field. How many zones are needed is AWS's to say.
    pub(super) fn check(&self) -> FieldErrors {
        let mut errors = FieldErrors::new();
        let name_is_right = is_name(&self.name) && !self.name.starts_with("internal-");
        if !name_is_right {
            errors.insert("name", t!(elb.name_wrong).to_owned());
        }
        if let Err(sentence) = self.listener_ports() {
            errors.insert("ports", sentence);
        }
        self.check_groups(&mut errors);
        if self.target_from == From::Existing && self.target_group.is_empty() {
            errors.insert("target_group", t!(load_balancers.choose_target_group).to_owned());
        }
        errors
    }

    fn check_groups(&self, errors: &mut FieldErrors) {
        if self.groups_from == From::Existing {
            if self.groups.is_empty() {
                errors.insert("groups", t!(forms.no_group).to_owned());
            }
            return;
        }
        if self.new_group.name.trim().is_empty() {
            errors.insert("group_name", t!(forms.no_group_name).to_owned());
        }
        if self.new_group.description.trim().is_empty() {
            errors.insert("group_description", t!(forms.no_group_description).to_owned());
        }
        if let Err(sentence) = whole_number(&self.new_group.port, 1, 65_535) {
            errors.insert("group_port", sentence);
        }
    }

    /// The ports of the listeners.
    ///
    /// # Errors
    /// None at all, one that is no port, or one twice.
    pub(super) fn listener_ports(&self) -> Result<Vec<i64>, String> {
        let ports =
            self.ports.iter().map(|port| whole_number(port, 1, 65_535)).collect::<Result<Vec<_>, _>>()?;
        let twice =
            ports.iter().enumerate().any(|(index, port)| ports.iter().take(index).any(|other| other == port));
        if ports.is_empty() {
            return Err(t!(load_balancers.no_listener).to_owned());
        }
        if twice {
            return Err(t!(load_balancers.port_twice).to_owned());
        }
        Ok(ports)
    }

    /// AWS's input for the load balancer, once its security groups exist.
    pub(super) fn to_input(&self, security_groups: Vec<String>) -> CreateLoadBalancerInput {
        CreateLoadBalancerInput {
            name: Some(self.name.clone()),
            subnets: self.subnets.values().cloned().collect(),
            security_groups,
            scheme: Some(self.scheme),
            r#type: Some(LoadBalancerTypeEnum::Application),
            ip_address_type: Some(IpAddressType::Ipv4),
            ..CreateLoadBalancerInput::default()
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn filled() -> LoadBalancerForm {
        let mut form = LoadBalancerForm::new("vpc-1".to_owned(), "load-balancer-wizard-1".to_owned());
        form.name = "website".to_owned();
        form.subnets.insert("eu-west-2a".to_owned(), "subnet-1".to_owned());
        form
    }

    #[test]
    fn the_chapters_load_balancer_faces_the_internet() {
        let input = filled().to_input(vec!["sg-1".to_owned()]);
        assert_eq!(input.scheme, Some(LoadBalancerSchemeEnum::InternetFacing));
        assert_eq!(input.subnets, ["subnet-1"]);
    }

    #[test]
    fn one_zone_is_not_our_business_but_a_wrong_name_is() {
        let wrong = |change: fn(&mut LoadBalancerForm)| {
            let mut form = filled();
            change(&mut form);
            form.check().into_keys().collect::<Vec<_>>()
        };
        assert_eq!(wrong(|_| ()), Vec::<&str>::new());
        assert_eq!(wrong(|form| form.name = "internal-site".to_owned()), ["name"]);
        assert_eq!(wrong(|form| form.ports = vec!["80".to_owned(), "80".to_owned()]), ["ports"]);
        assert_eq!(wrong(|form| form.ports.clear()), ["ports"]);
        assert_eq!(wrong(|form| form.groups_from = From::Existing), ["groups"]);
        assert_eq!(wrong(|form| form.new_group.port = "http".to_owned()), ["group_port"]);
        assert_eq!(wrong(|form| form.target_from = From::Existing), ["target_group"]);
    }
}
