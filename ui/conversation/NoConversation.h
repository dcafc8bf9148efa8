// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/EmptyState.h"

namespace porch {

class ConversationModel;

/// What stands where no conversation can be shown: why, and what to do next.
class NoConversation : public kit::EmptyState
{
    Q_OBJECT
public:
    using kit::EmptyState::EmptyState;

    /// @param problem why it can't be read; empty for none
    void show(ConversationModel &model, const QString &problem);
    using QWidget::show;

private:
    enum class State : quint8 { Unset, Problem, Loading, Unknown, None };
    State m_state = State::Unset;
    QString m_problem;
};

} // namespace porch
