// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TipDialog.h"
#include "ui/kit/ChoiceList.h"
#include "ui/kit/TimeText.h"

class QDateTimeEdit;

namespace porch {

/// Asks when a tip shall come back: one of a few usual times, or any other. All in the department's time.
class SnoozeDialog : public TipDialog
{
    Q_OBJECT
public:
    struct Preset
    {
        QString words; ///< "Tomorrow morning"
        Micros at = 0;
    };
    /// The usual times that are still to come, each once.
    static std::vector<Preset> presets(Micros now, const QTimeZone &zone);

    /// @param until what it is put off to now; 0: it is not
    SnoozeDialog(const QString &reporter, Micros until, Micros now, const kit::TimeText &times,
                 QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    Micros chosen() const;
    void show(Micros time);

    Micros m_now;
    QTimeZone m_zone;
    kit::ChoiceList *m_presets;
    QDateTimeEdit *m_time;
    bool m_showing = false;
};

} // namespace porch
