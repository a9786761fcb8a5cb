//! Create Security Group.

use leptos::prelude::*;
use model::ec2::{AuthorizeSecurityGroupIngressInput, CreateSecurityGroupInput};

use super::rules::{RuleForm, RulesEditor, to_permissions};
use crate::{
    console::{
        forms::{FieldErrors, FormState, field},
        network::use_network,
        support::{Refused, refusal, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What the form holds, but for the rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupForm {
    /// The group's name.
    pub name: String,
    /// What it is for; AWS demands it.
    pub description: String,
    /// Its VPC.
    pub vpc: String,
}

/// The names of the form's fields.
pub const FIELDS: &[&str] = &["name", "description", "vpc"];

impl GroupForm {
    /// The form as the API takes it.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn to_input(&self) -> Result<CreateSecurityGroupInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (name, description) = (self.name.trim(), self.description.trim());
        if name.is_empty() || name.chars().count() > 255 || name.starts_with("sg-") {
            errors.insert("name", t!(security_groups.name_wrong).to_owned());
        }
        if description.is_empty() || description.chars().count() > 255 {
            errors.insert("description", t!(security_groups.description_wrong).to_owned());
        }
        if self.vpc.is_empty() {
            errors.insert("vpc", t!(console.required).to_owned());
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(CreateSecurityGroupInput {
            group_name: Some(name.to_owned()),
            description: Some(description.to_owned()),
            vpc_id: Some(self.vpc.clone()),
            ..Default::default()
        })
    }
}

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let first =
        GroupForm { vpc: network.with_untracked(|network| network.usual_vpc()), ..GroupForm::default() };
    let form = FormState::new(first, |form: &GroupForm| form.to_input().err().unwrap_or_default());
    let rules = RwSignal::new(Vec::<RuleForm>::new());
    let rule_errors = RwSignal::new(Vec::<Option<String>>::new());
    let refused = RwSignal::new(None);
    let create = move || {
        let permissions = to_permissions(&rules.get_untracked());
        rule_errors.set(permissions.as_ref().err().cloned().unwrap_or_default());
        if !form.check(FIELDS) {
            return;
        }
        let (Ok(input), Ok(ip_permissions)) = (form.get_untracked().to_input(), permissions) else { return };
        let group_id = match desk.bridge.call(input) {
            Ok(output) => text(&output.group_id),
            Err(error) => return refused.set(Some(error)),
        };
        let there = paths::item(Resource::SecurityGroups, &group_id);
        let mut notice = Notice::good(t!(security_groups.created, id = group_id.clone()));
        if !ip_permissions.is_empty() {
            let group_id = Some(group_id);
            let rules = AuthorizeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() };
            if let Err(error) = desk.bridge.call(rules) {
                notice = refusal(&error);
            }
        }
        desk.arrive(&there, notice);
    };
    view! {
        <Card title="Create Security Group" padded=true>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    create();
                }
            >
                <Refused error=refused />
                <TextField label="Security group name" value=field!(form, name) error=form.error("name") />
                <TextField label="Description" value=field!(form, description) error=form.error("description") />
                <SelectField
                    label="VPC"
                    value=field!(form, vpc)
                    options=Signal::derive(move || network.with(|network| network.vpc_choices()))
                    error=form.error("vpc")
                />
                <FieldSet legend="Inbound" hint=t!(rules.none_in)>
                    <RulesEditor rules errors=rule_errors />
                </FieldSet>
                <div class="row">
                    <LinkButton href=paths::list(Resource::SecurityGroups)>{t!(ui.cancel)}</LinkButton>
                    <Button kind=ButtonKind::Primary submit=true>
                        "Create"
                    </Button>
                </div>
            </form>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_group_needs_a_name_and_a_description() {
        let errors = GroupForm { vpc: "vpc-1".to_owned(), ..GroupForm::default() }
            .to_input()
            .err()
            .unwrap_or_default();
        assert_eq!(errors.keys().copied().collect::<Vec<_>>(), ["description", "name"]);
        let named =
            GroupForm { name: "web".to_owned(), description: "Web".to_owned(), vpc: "vpc-1".to_owned() };
        assert!(named.to_input().is_ok());
    }
}
