// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"

#include <QFrame>

class QKeyEvent;
class QListWidget;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// The department's answers to choose from, over the line in which "/" was typed. Takes no keyboard: the
/// field keeps it and hands over the keys that are meant for this.
class TemplatePicker : public QFrame
{
    Q_OBJECT
public:
    explicit TemplatePicker(QWidget *parent);

    void setTemplates(const std::vector<ReplyTemplate> &templates);
    /// The language that is offered first.
    void setSpanish(bool spanish);
    bool isSpanish() const { return m_spanish; }
    /// What was typed after "/": words of a title, in either language.
    void setFilter(const QString &typed);
    int count() const;

    /// Whether the key was meant for this.
    bool takeKey(const QKeyEvent &key);
    /// Over the line, or beneath it where there is more room.
    void popup(const QRect &lineInParent);

Q_SIGNALS:
    void chosen(const QString &text);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void step(int rows);
    void choose();
    void switchLanguage();

    std::vector<ReplyTemplate> m_templates;
    QString m_typed;
    bool m_spanish = false;
    QListWidget *m_list;
    kit::Label *m_none;
    kit::Label *m_language;
    kit::KeyButton *m_other;
};

} // namespace porch
