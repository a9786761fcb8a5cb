//! States and badges. A state is a shape, a word and a colour; remove any one of the three and it still reads.

use leptos::prelude::*;

/// What a state means to the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRole {
    /// ● works.
    Works,
    /// ◐ on its way in.
    Coming,
    /// ▼ on its way out.
    Leaving,
    /// ▲ works, but look.
    Look,
    /// ◆ does not work.
    Fails,
    /// ■ at rest.
    AtRest,
    /// ○ gone, or not reached.
    Gone,
}

impl StateRole {
    /// The role of a state word as AWS's APIs and consoles write it, whatever the case. Words we do not know are at rest:
    /// calm, and neither praised nor blamed.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word.trim().to_ascii_lowercase().as_str() {
            "running" | "healthy" | "available" | "active" | "completed" | "complete" | "inservice"
            | "successful" | "ok" | "passed" | "in-use" | "associated" | "attached" | "enabled" | "200"
            | "2/2 checks passed" | "allow" => StateRole::Works,
            "pending" | "initial" | "provisioning" | "creating" | "initializing" | "preinservice"
            | "inprogress" | "attaching" | "adding" | "pending:wait" | "pending:proceed" | "backing-up"
            | "starting" | "waiting" => StateRole::Coming,
            "stopping"
            | "shutting-down"
            | "draining"
            | "terminating"
            | "deleting"
            | "detaching"
            | "removing"
            | "terminating:wait"
            | "terminating:proceed"
            | "waitingforelbconnectiondraining"
            | "deregistering"
            | "enteringstandby" => StateRole::Leaving,
            "fail open" | "insufficient-data" | "impaired" | "recoverable" | "unavailable" => StateRole::Look,
            "unhealthy" | "failed" | "refused" | "cancelled" | "error" | "invalid" | "active_impaired"
            | "502" | "503" | "504" | "deny" | "blackhole" => StateRole::Fails,
            "terminated" | "deregistered" | "deleted" | "not reached" | "not-applicable" | "detached" => {
                StateRole::Gone
            }
            _ => StateRole::AtRest,
        }
    }

    /// The last part of the class names `state--…` and `shape--…`.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            StateRole::Works => "good",
            StateRole::Coming => "busy",
            StateRole::Leaving => "leave",
            StateRole::Look => "warn",
            StateRole::Fails => "bad",
            StateRole::AtRest => "idle",
            StateRole::Gone => "gone",
        }
    }
}

/// A state: shape, word and colour. The role follows from AWS's word unless it is given.
#[component]
pub fn StateBadge(
    /// The state in AWS's word.
    #[prop(into)]
    word: Signal<String>,
    /// Its meaning, where the word alone does not tell.
    #[prop(optional, into)]
    role: MaybeProp<StateRole>,
    /// Without the pill around it, for second states in a row.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let class = move || {
        let role = role.get().unwrap_or_else(|| word.with(|word| StateRole::of(word)));
        format!("state state--{}{}", role.class(), if bare { " state--bare" } else { "" })
    };
    view! { <span class=class>{move || word.get()}</span> }
}

/// Only the shape of a state; put the word beside it.
#[component]
pub fn StateShape(
    /// The meaning.
    #[prop(into)]
    role: Signal<StateRole>,
) -> impl IntoView {
    view! { <span class=move || format!("shape shape--{}", role.get().class()) aria-hidden="true"></span> }
}

/// A neutral word or count, never a state.
#[component]
pub fn Badge(
    /// Marks what the learner should notice.
    #[prop(optional)]
    accent: bool,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! { <span class="badge" class:badge--accent=accent>{children()}</span> }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::StateRole;

    #[test]
    fn states_of_the_course_have_the_role_the_legend_gives_them() {
        for (word, role) in [
            ("running", StateRole::Works),
            ("InService", StateRole::Works),
            ("pending", StateRole::Coming),
            ("initial", StateRole::Coming),
            ("shutting-down", StateRole::Leaving),
            ("draining", StateRole::Leaving),
            ("insufficient-data", StateRole::Look),
            ("unhealthy", StateRole::Fails),
            ("502", StateRole::Fails),
            ("blackhole", StateRole::Fails),
            ("stopped", StateRole::AtRest),
            ("unused", StateRole::AtRest),
            ("terminated", StateRole::Gone),
            ("a word AWS may add tomorrow", StateRole::AtRest),
        ] {
            assert_eq!(StateRole::of(word), role, "{word}");
        }
    }
}
