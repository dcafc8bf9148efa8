// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/LinkCandidate.h"
#include "ui/kit/TimeText.h"

#include <QCoreApplication>

namespace porch {

/// What a person chose in the dialog.
struct LinkChoice
{
    std::vector<LinkCandidate> candidates;
    std::vector<LinkCandidate> also; ///< similar tips that are linked along
    bool merge = false;              ///< with the chosen tips: the same report, told again
    bool newCase = false;            ///< with the chosen tips
    QString title;                   ///< of the new case
    QString about;                   ///< likewise, may be empty
    QString reason;
};

/// Who asks.
struct LinkAsker
{
    bool supervisor = false; ///< links at once; others propose
    QString user;            ///< their name in the log
    Micros now = 0;
};

/// What a choice comes to: the actions, or why there are none.
class LinkPlan
{
    Q_DECLARE_TR_FUNCTIONS(porch::LinkPlan)
public:
    /// @param times in which moments are told
    static LinkPlan of(const AskedTips &asked, const LinkChoice &choice, const LinkAsker &asker,
                       const kit::TimeText &times);

    std::vector<Command> commands;
    /// Why nothing can be sent, in words; empty: it can.
    QString hindrance;
    bool isRefusal = false; ///< the hindrance is what the log would say, not something still to be given
    /// What some of it will not do, in words: "2 of them are linked already"; may be empty.
    QString remark;

private:
    struct Plan;
};

} // namespace porch
