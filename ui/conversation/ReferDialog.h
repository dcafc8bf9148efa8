// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "ui/conversation/TipDialog.h"
#include "ui/kit/ChoiceList.h"

#include <functional>

namespace porch {

namespace kit {
class Label;
}

/// The directory of services: who helps where the police do not. What is chosen goes into the log, and an
/// answer that says so into the composer.
class ReferDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param answer what the resident would be written; the person may change it before it is sent
    using Answer = std::function<QString(const Service &)>;
    ReferDialog(const QString &reporter, const std::vector<Service> &services, bool spanish, Answer answer,
                QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    const Service *chosen() const;
    void preview();

    std::vector<Service> m_services;
    bool m_spanish;
    Answer m_answer;
    kit::ChoiceList *m_list = nullptr;
    kit::Label *m_about = nullptr;
    kit::Label *m_preview = nullptr;
};

} // namespace porch
